{{%AUTOESCAPE context="HTML"}}
{{#NO_MAIL}}<p>No mail has been sent yet.</p>{{/NO_MAIL}}
{{#SOME_MAIL}}<ul class="tasks">
{{#MAIL}}<li><div>{{SUBJECT}}<p class="soft">To {{RECIPIENT}}, <time datetime="{{MACHINE_TIME}}">{{TIME}}</time></p>{{#ANSWER}}<p class="soft">{{TEXT}}</p>{{/ANSWER}}</div><span class="tag {{CLASS}}">{{STATE}}</span></li>
{{/MAIL}}
</ul>{{/SOME_MAIL}}
