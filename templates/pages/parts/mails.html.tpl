{{%AUTOESCAPE context="HTML"}}
{{#NO_MAIL}}<p>No mail has been sent yet.</p>{{/NO_MAIL}}
{{#SOME_MAIL}}<ul class="tasks">
{{#MAIL}}<li><div>{{SUBJECT}}<p class="soft">To {{RECIPIENT}}, <time datetime="{{MACHINE_TIME}}">{{TIME}}</time></p>{{#ANSWER}}<p class="soft">{{TEXT}}</p>{{/ANSWER}}{{#AGAIN}}<form method="post" action="/tickets/{{NUMBER}}/mails/{{ID}}/repeats"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="quiet" type="submit">Send again<span class="visually-hidden">: {{SUBJECT}}, to {{RECIPIENT}}</span></button></form>{{/AGAIN}}</div><span class="tag {{CLASS}}">{{STATE}}</span></li>
{{/MAIL}}
</ul>{{/SOME_MAIL}}
