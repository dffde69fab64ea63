{{%AUTOESCAPE context="HTML"}}
<div class="preheader">The request is done.</div>
<h1>{{ORGANIZATION}}: {{#IS_SEPARATE}}separate invoices for {{MONTH}} are issued.{{/IS_SEPARATE}}{{#IS_SINGLE}}the invoice for {{MONTH}} is issued.{{/IS_SINGLE}}{{#IS_ADDED}}the invoices for {{MONTH}} are issued.{{/IS_ADDED}}</h1>
<table class="amounts">
{{#INVOICE}}
<tr><td>{{NAME}}:</td><td>{{NUMBER}},</td><td class="amount">{{AMOUNT}}</td></tr>
{{/INVOICE}}
</table>
<p>What happens next: nothing more. The request is done.</p>
