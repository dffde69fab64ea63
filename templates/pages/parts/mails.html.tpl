{{%AUTOESCAPE context="HTML"}}
{{#NO_MAIL}}<p>{{_No mail has been sent yet._}}</p>{{/NO_MAIL}}
{{#SOME_MAIL}}<ul class="tasks">
{{#MAIL}}<li><div>{{SUBJECT}}<p class="soft">{{_To {{RECIPIENT}}, <time datetime="{{MACHINE_TIME}}">{{TIME}}</time>_}}</p>{{#ANSWER}}<p class="soft">{{TEXT}}</p>{{/ANSWER}}{{#AGAIN}}<form method="post" action="/tickets/{{NUMBER}}/mails/{{ID}}/repeats"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="quiet" type="submit">{{_Send again<span class="visually-hidden">: {{SUBJECT}}, to {{RECIPIENT}}</span>_}}</button></form>{{/AGAIN}}</div><span class="tag {{CLASS}}">{{STATE}}</span></li>
{{/MAIL}}
</ul>{{/SOME_MAIL}}
