{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{COUNT}} to fix before we can go on.</div>
<h1>Waiting for you: {{COUNT}} to fix.</h1>
<p>We checked the setup of {{ACCOUNT}}. This is what stands in the way of {{#IS_SEPARATE}}separate invoices by Cost Center{{/IS_SEPARATE}}{{#IS_SINGLE}}one invoice for the whole organization again{{/IS_SINGLE}}{{#IS_ADDED}}separate invoices for more Cost Centers{{/IS_ADDED}}:</p>
{{#FINDING_GROUP}}
<h2>{{TITLE}}</h2>
<ul>
{{#FINDING}}
<li>{{SENTENCE}} {{REMEDY}}</li>
{{/FINDING}}
</ul>
{{/FINDING_GROUP}}
<p>What happens next: fix them in the platform, then open the request and choose Check again. As soon as nothing is missing, the support desk reviews your request. Your request stays open meanwhile.</p>
