{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Unless it is ready by {{CUT_OFF}}.</div>
<h1>{{ORGANIZATION}}: the start may slip from {{FROM}} to {{TO}}.</h1>
<p>{{#IS_SEPARATE}}Separate invoices for {{ACCOUNT}} start{{/IS_SEPARATE}}{{#IS_SINGLE}}One invoice for {{ACCOUNT}} starts again{{/IS_SINGLE}}{{#IS_ADDED}}Invoices for more Cost Centers of {{ACCOUNT}} start{{/IS_ADDED}} on {{FROM}} only if everything is ready by {{CUT_OFF}}.</p>
{{#HAS_ITEMS}}
<p>This is what is left:</p>
<ul>
{{#ITEM}}
<li>{{SENTENCE}}</li>
{{/ITEM}}
</ul>
{{/HAS_ITEMS}}
<p>What happens next: if you can help to get it done, now is the time. Otherwise the customer is told that the start moves to {{TO}}.</p>
