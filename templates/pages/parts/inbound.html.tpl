{{%AUTOESCAPE context="HTML"}}
{{#NO_INBOUND}}<p>{{_No mail has come in about this request._}}</p>{{/NO_INBOUND}}
{{#SOME_INBOUND}}<ul class="tasks">
{{#INBOUND}}<li><div><a href="/mail/{{ID}}">{{SUBJECT}}</a><p class="soft">{{_From {{SENDER}}, <time datetime="{{MACHINE_TIME}}">{{TIME}}</time>_}}</p><p class="soft">{{REASON}}</p></div><span class="tag soft">{{STATE}}</span></li>
{{/INBOUND}}
</ul>{{/SOME_INBOUND}}
