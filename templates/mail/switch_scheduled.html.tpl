{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_The first month is {{MONTH}}._}}</div>
<h1>{{#IS_SEPARATE}}{{_Separate invoices start on {{START}}._}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_One invoice for the whole organization starts again on {{START}}._}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_Invoices for more Cost Centers start on {{START}}._}}{{/IS_ADDED}}</h1>
{{#IS_SINGLE}}
<p>{{_From {{MONTH}} on, these Cost Centers are on that one invoice again:_}}</p>
<ul>
{{#COST_CENTER}}
<li>{{NAME}}</li>
{{/COST_CENTER}}
</ul>
{{/IS_SINGLE}}
{{#IS_SEPARATE}}
<p>{{_From {{MONTH}} on, these Cost Centers get an invoice of their own:_}}</p>
<ul>
{{#COST_CENTER}}
<li>{{_{{NAME}}: account number {{BAN}}_}}</li>
{{/COST_CENTER}}
</ul>
{{/IS_SEPARATE}}
{{#IS_ADDED}}
<p>{{_From {{MONTH}} on, these Cost Centers get an invoice of their own too:_}}</p>
<ul>
{{#COST_CENTER}}
<li>{{_{{NAME}}: account number {{BAN}}_}}</li>
{{/COST_CENTER}}
</ul>
{{/IS_ADDED}}
{{#PREVIEW}}
<h2>{{_What {{PERIOD}} would have looked like:_}}</h2>
<table class="amounts">
{{#ROW}}
<tr><td>{{NAME}}:</td><td class="amount">{{AMOUNT}}</td></tr>
{{/ROW}}
<tr class="sum"><td>{{_Together:_}}</td><td class="amount">{{TOTAL}}</td></tr>
</table>
<p>{{_Your single invoice for that month: {{SINGLE}}_}}</p>
{{/PREVIEW}}
<p>{{_What happens next: on {{START}} we check your setup once more and switch._}} {{#IS_SEPARATE}}{{_The first separate invoices are_}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_The first of these invoices is_}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_The first of these invoices are_}}{{/IS_ADDED}} {{_issued after {{MONTH}} has ended. If you move a workspace or provider before that, the request has to be reviewed again._}}</p>
