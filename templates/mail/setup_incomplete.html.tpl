{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_{{COUNT}} to fix before we can go on._}}</div>
<h1>{{_Waiting for you: {{COUNT}} to fix._}}</h1>
<p>{{_We checked the setup of {{ACCOUNT}}. This is what stands in the way of_}} {{#IS_SEPARATE}}{{_separate invoices by Cost Center_}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_one invoice for the whole organization again_}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_separate invoices for more Cost Centers_}}{{/IS_ADDED}}:</p>
{{#FINDING_GROUP}}
<h2>{{TITLE}}</h2>
<ul>
{{#FINDING}}
<li>{{SENTENCE}} {{REMEDY}}</li>
{{/FINDING}}
</ul>
{{/FINDING_GROUP}}
<p>{{_What happens next: fix them in the platform, then open the request and choose Check again. As soon as nothing is missing, the support desk reviews your request. Your request stays open meanwhile._}}</p>
