{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Nothing is asked of you.</div>
<h1>{{ORGANIZATION}}: separate invoices for {{MONTH}} are issued.</h1>
<table class="amounts">
{{#INVOICE}}
<tr><td>{{NAME}}:</td><td>{{NUMBER}},</td><td class="amount">{{AMOUNT}}</td></tr>
{{/INVOICE}}
</table>
<p>What happens next: nothing more. The request is done.</p>
