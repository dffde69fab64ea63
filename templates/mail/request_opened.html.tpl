{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{#IS_SEPARATE}}Separate invoices{{/IS_SEPARATE}}{{#IS_SINGLE}}One invoice again{{/IS_SINGLE}}{{#IS_ADDED}}Invoices for more Cost Centers{{/IS_ADDED}} for {{ACCOUNT}}.</div>
<h1>A request for {{#IS_SEPARATE}}separate invoices{{/IS_SEPARATE}}{{#IS_SINGLE}}one invoice again{{/IS_SINGLE}}{{#IS_ADDED}}invoices for more Cost Centers{{/IS_ADDED}} {{#OPENED}}came in.{{/OPENED}}{{#REOPENED}}was opened again.{{/REOPENED}}</h1>
<table class="facts">
<tr><th scope="row">Requester</th><td>{{REQUESTER}}</td></tr>
<tr><th scope="row">E-mail</th><td>{{REQUESTER_EMAIL}}</td></tr>
<tr><th scope="row">Account</th><td>{{ACCOUNT}}</td></tr>
<tr><th scope="row">Organization</th><td>{{ORGANIZATION}}</td></tr>
</table>
{{#HAS_PHONE}}
<p>Phone: {{REQUESTER_PHONE}}</p>
{{/HAS_PHONE}}
{{#REOPENED}}
<p>Why it was opened again:</p>
<blockquote>{{TEXT:p}}</blockquote>
{{/REOPENED}}
<p>What they wrote:</p>
<blockquote>{{DESCRIPTION:p}}</blockquote>
{{#NO_FINDINGS}}
<p>The setup check found nothing that stands in the way.</p>
{{/NO_FINDINGS}}
{{#FINDING_GROUP}}
<h2>{{TITLE}}</h2>
<ul>
{{#FINDING}}
<li>{{SENTENCE}} {{REMEDY}}</li>
{{/FINDING}}
</ul>
{{/FINDING_GROUP}}
<p>What happens next: the support desk works on the request. You hear from us when the switch is scheduled, or before that if your help is needed.</p>
