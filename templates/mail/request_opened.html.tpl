{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{#IS_SEPARATE}}{{_Separate invoices_}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_One invoice again_}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_Invoices for more Cost Centers_}}{{/IS_ADDED}} {{_for {{ACCOUNT}}._}}</div>
<h1>{{_A request for_}} {{#IS_SEPARATE}}{{_separate invoices_}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_one invoice again_}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_invoices for more Cost Centers_}}{{/IS_ADDED}} {{#OPENED}}{{_came in._}}{{/OPENED}}{{#REOPENED}}{{_was opened again._}}{{/REOPENED}}</h1>
<table class="facts">
<tr><th scope="row">{{_Requester_}}</th><td>{{REQUESTER}}</td></tr>
<tr><th scope="row">{{_E-mail_}}</th><td>{{REQUESTER_EMAIL}}</td></tr>
<tr><th scope="row">{{_Account_}}</th><td>{{ACCOUNT}}</td></tr>
<tr><th scope="row">{{_Organization_}}</th><td>{{ORGANIZATION}}</td></tr>
{{#HAS_PHONE}}
<tr><th scope="row">{{_Phone_}}</th><td>{{REQUESTER_PHONE}}</td></tr>
{{/HAS_PHONE}}
</table>
{{#REOPENED}}
<p>{{_Why it was opened again:_}}</p>
<blockquote>{{TEXT:p}}</blockquote>
{{/REOPENED}}
<p>{{_What they wrote:_}}</p>
<blockquote>{{DESCRIPTION:p}}</blockquote>
{{#NO_FINDINGS}}
<p>{{_The setup check found nothing that stands in the way._}}</p>
{{/NO_FINDINGS}}
{{#FINDING_GROUP}}
<h2>{{TITLE}}</h2>
<ul>
{{#FINDING}}
<li>{{SENTENCE}} {{REMEDY}}</li>
{{/FINDING}}
</ul>
{{/FINDING_GROUP}}
<p>{{_What happens next: the support desk works on the request. You hear from us when the switch is scheduled, or before that if your help is needed._}}</p>
