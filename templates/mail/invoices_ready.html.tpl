{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_Nothing is asked of you._}}</div>
<h1>{{#IS_SEPARATE}}{{_Your separate invoices for {{MONTH}} are ready._}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_Your invoice for {{MONTH}} is ready._}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_Your invoices for {{MONTH}} are ready._}}{{/IS_ADDED}}</h1>
<table class="amounts">
{{#INVOICE}}
<tr><td>{{NAME}}<br><span class="why">{{NUMBER}}</span></td><td class="amount">{{AMOUNT}}</td></tr>
{{/INVOICE}}
</table>
<p>{{_What happens next:_}} {{#IS_SEPARATE}}{{_from now on you receive them every month._}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_from now on you receive one invoice every month._}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_from now on you receive them every month._}}{{/IS_ADDED}} {{_Your request is done, and nothing is asked of you._}}</p>
