{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{#IS_QUESTION}}Please answer, so that your request can go on.{{/IS_QUESTION}}{{#IS_SETUP}}{{COUNT}} left to fix.{{/IS_SETUP}}</div>
<h1>{{#IS_QUESTION}}We still wait for your answer.{{/IS_QUESTION}}{{#IS_SETUP}}Still waiting for you: {{COUNT}} to fix.{{/IS_SETUP}}</h1>
{{#IS_QUESTION}}
<p>We asked:</p>
<blockquote>{{QUESTION:p}}</blockquote>
{{/IS_QUESTION}}
{{#IS_SETUP}}
<p>This is what is left for {{ACCOUNT}}:</p>
<ul>
{{#ITEM}}
<li>{{SENTENCE}}</li>
{{/ITEM}}
</ul>
{{/IS_SETUP}}
<p>What happens next: {{#IS_QUESTION}}open the request and answer there, or reply to this mail.{{/IS_QUESTION}}{{#IS_SETUP}}fix it in the platform, then open the request and choose Check again.{{/IS_SETUP}} If we hear nothing for 14 days the request is withdrawn; it can be opened again after that.</p>
