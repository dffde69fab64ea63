{{%AUTOESCAPE context="HTML"}}
<div class="preheader">One for each Cost Center.</div>
<h1>Your separate invoices for {{MONTH}} are ready.</h1>
<table class="amounts">
{{#INVOICE}}
<tr><td>{{NAME}}:</td><td>{{NUMBER}},</td><td class="amount">{{AMOUNT}}</td></tr>
{{/INVOICE}}
</table>
<p>What happens next: from now on you receive them every month. Your request is done, and nothing is asked of you.</p>
