{{%AUTOESCAPE context="HTML"}}
{{#NO_INBOUND}}<p>No mail has come in for it.</p>{{/NO_INBOUND}}
{{#SOME_INBOUND}}<ul class="tasks">
{{#INBOUND}}<li><div><a href="/mail/{{ID}}">{{SUBJECT}}</a><p class="soft">From {{SENDER}}, <time datetime="{{MACHINE_TIME}}">{{TIME}}</time></p><p class="soft">{{REASON}}</p></div><span class="tag soft">{{STATE}}</span></li>
{{/INBOUND}}
</ul>{{/SOME_INBOUND}}
