{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_The request is done._}}</div>
<h1>{{ORGANIZATION}}: {{#IS_SEPARATE}}{{_separate invoices for {{MONTH}} are issued._}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_the invoice for {{MONTH}} is issued._}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_the invoices for {{MONTH}} are issued._}}{{/IS_ADDED}}</h1>
<table class="amounts">
{{#INVOICE}}
<tr><td>{{NAME}}<br><span class="why">{{NUMBER}}</span></td><td class="amount">{{AMOUNT}}</td></tr>
{{/INVOICE}}
</table>
<p>{{_What happens next: nothing more. The request is done._}}</p>
