{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Please settle it before the next cut-off.</div>
<h1>{{ACCOUNT}}: {{#NO_BAN}}a Cost Center has no account number.{{/NO_BAN}}{{#MOVED}}a provider moved to another Cost Center.{{/MOVED}}{{#NO_OWNER}}a provider belongs to no Cost Center.{{/NO_OWNER}}{{#DELETED}}a Cost Center was deleted.{{/DELETED}}{{#RENAMED}}a Cost Center was renamed.{{/RENAMED}}</h1>
<p>The structure of {{ORGANIZATION}} has changed since the switch:</p>
<ul>
{{#ITEM}}
<li>{{SENTENCE}}</li>
{{/ITEM}}
</ul>
<p>What happens next: settle it before the next cut-off. The follow-up closes by itself when the change is gone.</p>
