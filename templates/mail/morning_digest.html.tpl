{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_{{COUNT}} open._}}</div>
<h1>{{_Good morning: {{COUNT}} open._}}</h1>
<ul>
{{#STATUS}}
<li>{{NAME}}: {{TICKETS}}</li>
{{/STATUS}}
</ul>
{{#AT_RISK}}
<h2>{{_The start may slip:_}}</h2>
<ul>
{{#AT_RISK_TICKET}}
<li>{{NUMBER}}, {{ACCOUNT}}: {{STATE}}</li>
{{/AT_RISK_TICKET}}
</ul>
{{/AT_RISK}}
{{#ESCALATED}}
<h2>{{_With a TAM:_}}</h2>
<ul>
{{#ESCALATED_TICKET}}
<li>{{NUMBER}}, {{ACCOUNT}}: {{STATE}}</li>
{{/ESCALATED_TICKET}}
</ul>
{{/ESCALATED}}
{{#CALL_BACK}}
<h2>{{_Calls that were promised:_}}</h2>
<ul>
{{#CALL_BACK_TICKET}}
<li>{{NUMBER}}, {{ACCOUNT}}: {{STATE}}</li>
{{/CALL_BACK_TICKET}}
</ul>
{{/CALL_BACK}}
{{#DRIFTED}}
<h2>{{_Changed after the switch:_}}</h2>
<ul>
{{#DRIFTED_TICKET}}
<li>{{NUMBER}}, {{ACCOUNT}}: {{STATE}}</li>
{{/DRIFTED_TICKET}}
</ul>
{{/DRIFTED}}
{{#UNDELIVERED}}
<h2>{{_Mails that did not arrive:_}}</h2>
<ul>
{{#LOST}}
<li>{{_{{NUMBER}}: to {{RECIPIENT}}_}}</li>
{{/LOST}}
</ul>
{{/UNDELIVERED}}
{{#QUARANTINED}}
<p>{{_In quarantine: {{QUARANTINED_COUNT}}_}}</p>
{{/QUARANTINED}}
<p>{{_What happens next: open the queue, and start with what is at risk: it stands on top._}}</p>
