{{%AUTOESCAPE context="HTML"}}
<div class="preheader">The first month is {{MONTH}}.</div>
<h1>{{#IS_SEPARATE}}Separate invoices start on {{START}}.{{/IS_SEPARATE}}{{#IS_SINGLE}}One invoice for the whole organization starts again on {{START}}.{{/IS_SINGLE}}{{#IS_ADDED}}Invoices for more Cost Centers start on {{START}}.{{/IS_ADDED}}</h1>
{{#IS_SINGLE}}
<p>From {{MONTH}} on, these Cost Centers are on that one invoice again:</p>
<ul>
{{#COST_CENTER}}
<li>{{NAME}}</li>
{{/COST_CENTER}}
</ul>
{{/IS_SINGLE}}
{{#IS_SEPARATE}}
<p>From {{MONTH}} on, these Cost Centers get an invoice of their own:</p>
<ul>
{{#COST_CENTER}}
<li>{{NAME}}: account number {{BAN}}</li>
{{/COST_CENTER}}
</ul>
{{/IS_SEPARATE}}
{{#IS_ADDED}}
<p>From {{MONTH}} on, these Cost Centers get an invoice of their own too:</p>
<ul>
{{#COST_CENTER}}
<li>{{NAME}}: account number {{BAN}}</li>
{{/COST_CENTER}}
</ul>
{{/IS_ADDED}}
{{#PREVIEW}}
<h2>What {{PERIOD}} would have looked like:</h2>
<table class="amounts">
{{#ROW}}
<tr><td>{{NAME}}:</td><td class="amount">{{AMOUNT}}</td></tr>
{{/ROW}}
<tr class="sum"><td>Together:</td><td class="amount">{{TOTAL}}</td></tr>
</table>
<p>Your single invoice for that month: {{SINGLE}}</p>
{{/PREVIEW}}
<p>What happens next: on {{START}} we check your setup once more and switch. {{#IS_SEPARATE}}The first separate invoices are{{/IS_SEPARATE}}{{#IS_SINGLE}}The first of these invoices is{{/IS_SINGLE}}{{#IS_ADDED}}The first of these invoices are{{/IS_ADDED}} issued after {{MONTH}} has ended. If you move a workspace or provider before that, the request has to be reviewed again.</p>
