{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{COUNT}} open.</div>
<h1>Good morning: {{COUNT}} open.</h1>
<ul>
{{#STATUS}}
<li>{{NAME}}: {{TICKETS}}</li>
{{/STATUS}}
</ul>
{{#AT_RISK}}
<h2>The start may slip:</h2>
<ul>
{{#AT_RISK_TICKET}}
<li>{{NUMBER}}, {{ACCOUNT}}: {{STATE}}</li>
{{/AT_RISK_TICKET}}
</ul>
{{/AT_RISK}}
{{#ESCALATED}}
<h2>With a TAM:</h2>
<ul>
{{#ESCALATED_TICKET}}
<li>{{NUMBER}}, {{ACCOUNT}}: {{STATE}}</li>
{{/ESCALATED_TICKET}}
</ul>
{{/ESCALATED}}
{{#CALL_BACK}}
<h2>Calls that were promised:</h2>
<ul>
{{#CALL_BACK_TICKET}}
<li>{{NUMBER}}, {{ACCOUNT}}: {{STATE}}</li>
{{/CALL_BACK_TICKET}}
</ul>
{{/CALL_BACK}}
{{#DRIFTED}}
<h2>Changed after the switch:</h2>
<ul>
{{#DRIFTED_TICKET}}
<li>{{NUMBER}}, {{ACCOUNT}}: {{STATE}}</li>
{{/DRIFTED_TICKET}}
</ul>
{{/DRIFTED}}
{{#UNDELIVERED}}
<h2>Mails that did not arrive:</h2>
<ul>
{{#LOST}}
<li>{{NUMBER}}: to {{RECIPIENT}}</li>
{{/LOST}}
</ul>
{{/UNDELIVERED}}
{{#QUARANTINED}}
<p>In quarantine: {{QUARANTINED_COUNT}}</p>
{{/QUARANTINED}}
<p>What happens next: open the queue, and start with what is at risk: it stands on top.</p>
