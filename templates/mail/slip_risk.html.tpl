{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_Unless it is ready by {{CUT_OFF}}._}}</div>
<h1>{{_{{ORGANIZATION}}: the start may slip from {{FROM}} to {{TO}}._}}</h1>
<p>{{#IS_SEPARATE}}{{_Separate invoices for {{ACCOUNT}} start_}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_One invoice for {{ACCOUNT}} starts again_}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_Invoices for more Cost Centers of {{ACCOUNT}} start_}}{{/IS_ADDED}} {{_on {{FROM}} only if everything is ready by {{CUT_OFF}}._}}</p>
{{#HAS_ITEMS}}
<p>{{_This is what is left:_}}</p>
<ul>
{{#ITEM}}
<li>{{SENTENCE}}</li>
{{/ITEM}}
</ul>
{{/HAS_ITEMS}}
<p>{{_What happens next: if you can help to get it done, now is the time. Otherwise the customer is told that the start moves to {{TO}}._}}</p>
