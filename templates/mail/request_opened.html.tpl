{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Separate invoices for {{ACCOUNT}}.</div>
<h1>A request for separate invoices came in.</h1>
<table class="facts">
<tr><th scope="row">Requester</th><td>{{REQUESTER}}</td></tr>
<tr><th scope="row">E-mail</th><td>{{REQUESTER_EMAIL}}</td></tr>
<tr><th scope="row">Account</th><td>{{ACCOUNT}}</td></tr>
<tr><th scope="row">Organization</th><td>{{ORGANIZATION}}</td></tr>
</table>
{{#HAS_PHONE}}
<p>Phone: {{REQUESTER_PHONE}}</p>
{{/HAS_PHONE}}
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
