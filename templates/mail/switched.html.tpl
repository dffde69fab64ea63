{{%AUTOESCAPE context="HTML"}}
<div class="preheader">It is done.</div>
<h1>{{#IS_SEPARATE}}Separate invoices are on.{{/IS_SEPARATE}}{{#IS_SINGLE}}You are back to one invoice.{{/IS_SINGLE}}{{#IS_ADDED}}More Cost Centers have their own invoices.{{/IS_ADDED}}</h1>
{{#IS_SINGLE}}
<p>What you use from {{START}} on is on one invoice for the whole organization.</p>
<p>No longer with an invoice of their own:</p>
<ul>
{{#COST_CENTER}}
<li>{{NAME}}</li>
{{/COST_CENTER}}
</ul>
{{/IS_SINGLE}}
{{#IS_SEPARATE}}
<p>What you use from {{START}} on is billed by Cost Center:</p>
<ul>
{{#COST_CENTER}}
<li>{{NAME}}: account number {{BAN}}</li>
{{/COST_CENTER}}
</ul>
{{/IS_SEPARATE}}
{{#IS_ADDED}}
<p>What you use from {{START}} on is billed by Cost Center here too:</p>
<ul>
{{#COST_CENTER}}
<li>{{NAME}}: account number {{BAN}}</li>
{{/COST_CENTER}}
</ul>
{{/IS_ADDED}}
<p>What happens next: after {{MONTH}} has ended, on or after {{FIRST_INVOICES}}, {{#IS_SEPARATE}}the first separate invoices are issued. We write to you when all of them are there.{{/IS_SEPARATE}}{{#IS_SINGLE}}the first one is issued. We write to you when it is there.{{/IS_SINGLE}}{{#IS_ADDED}}the first of these invoices are issued. We write to you when all of them are there.{{/IS_ADDED}}</p>
