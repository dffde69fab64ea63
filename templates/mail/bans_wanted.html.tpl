{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{COUNT}} wanted.</div>
<h1>{{ORGANIZATION}}: {{COUNT}} wanted.</h1>
<p>The request is approved. Cost Centers that need a Billing Account Number (BAN):</p>
<ul>
{{#COST_CENTER}}
<li>{{NAME}}</li>
{{/COST_CENTER}}
</ul>
<p>What happens next: enter the BANs on the page of the request. When the last one is there, set the month in which {{#IS_SEPARATE}}separate invoices start{{/IS_SEPARATE}}{{#IS_SINGLE}}the one invoice starts again{{/IS_SINGLE}}{{#IS_ADDED}}their invoices start{{/IS_ADDED}}.</p>
