{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_It is done._}}</div>
<h1>{{#IS_SEPARATE}}{{_Separate invoices are on._}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_You are back to one invoice._}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_More Cost Centers have their own invoices._}}{{/IS_ADDED}}</h1>
{{#IS_SINGLE}}
<p>{{_What you use from {{START}} on is on one invoice for the whole organization._}}</p>
<p>{{_No longer with an invoice of their own:_}}</p>
<ul>
{{#COST_CENTER}}
<li>{{NAME}}</li>
{{/COST_CENTER}}
</ul>
{{/IS_SINGLE}}
{{#IS_SEPARATE}}
<p>{{_What you use from {{START}} on is billed by Cost Center:_}}</p>
<ul>
{{#COST_CENTER}}
<li>{{_{{NAME}}: account number {{BAN}}_}}</li>
{{/COST_CENTER}}
</ul>
{{/IS_SEPARATE}}
{{#IS_ADDED}}
<p>{{_What you use from {{START}} on is billed by Cost Center here too:_}}</p>
<ul>
{{#COST_CENTER}}
<li>{{_{{NAME}}: account number {{BAN}}_}}</li>
{{/COST_CENTER}}
</ul>
{{/IS_ADDED}}
<p>{{_What happens next: after {{MONTH}} has ended, on or after {{FIRST_INVOICES}},_}} {{#IS_SEPARATE}}{{_the first separate invoices are issued. We write to you when all of them are there._}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_the first one is issued. We write to you when it is there._}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_the first of these invoices are issued. We write to you when all of them are there._}}{{/IS_ADDED}}</p>
