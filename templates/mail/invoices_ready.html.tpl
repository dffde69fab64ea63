{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Nothing is asked of you.</div>
<h1>{{#IS_SEPARATE}}Your separate invoices for {{MONTH}} are ready.{{/IS_SEPARATE}}{{#IS_SINGLE}}Your invoice for {{MONTH}} is ready.{{/IS_SINGLE}}{{#IS_ADDED}}Your invoices for {{MONTH}} are ready.{{/IS_ADDED}}</h1>
<table class="amounts">
{{#INVOICE}}
<tr><td>{{NAME}}:</td><td>{{NUMBER}},</td><td class="amount">{{AMOUNT}}</td></tr>
{{/INVOICE}}
</table>
<p>What happens next: {{#IS_SEPARATE}}from now on you receive them every month.{{/IS_SEPARATE}}{{#IS_SINGLE}}from now on you receive one invoice every month.{{/IS_SINGLE}}{{#IS_ADDED}}from now on you receive them every month.{{/IS_ADDED}} Your request is done, and nothing is asked of you.</p>
