{{%AUTOESCAPE context="HTML"}}
<div class="preheader">The first month is {{MONTH}}.</div>
<h1>Separate invoices start on {{START}}.</h1>
<p>From {{MONTH}} on, these Cost Centers get an invoice of their own:</p>
<ul>
{{#COST_CENTER}}
<li>{{NAME}}: account number {{BAN}}</li>
{{/COST_CENTER}}
</ul>
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
<p>What happens next: on {{START}} we check your setup once more and switch. The first separate invoices are issued after {{MONTH}} has ended. If you move a workspace or provider before that, the request has to be reviewed again.</p>
