{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{#IS_QUESTION}}{{_Please answer, so that your request can go on._}}{{/IS_QUESTION}}{{#IS_SETUP}}{{_{{COUNT}} left to fix._}}{{/IS_SETUP}}</div>
<h1>{{#IS_QUESTION}}{{_We still wait for your answer._}}{{/IS_QUESTION}}{{#IS_SETUP}}{{_Still waiting for you: {{COUNT}} to fix._}}{{/IS_SETUP}}</h1>
{{#IS_QUESTION}}
<p>{{_We asked:_}}</p>
<blockquote>{{QUESTION:p}}</blockquote>
{{/IS_QUESTION}}
{{#IS_SETUP}}
<p>{{_This is what is left for {{ACCOUNT}}:_}}</p>
<ul>
{{#ITEM}}
<li>{{SENTENCE}}</li>
{{/ITEM}}
</ul>
{{/IS_SETUP}}
<p>{{_What happens next:_}} {{#IS_QUESTION}}{{_open the request and answer there, or reply to this mail._}}{{/IS_QUESTION}}{{#IS_SETUP}}{{_fix it in the platform, then open the request and choose Check again._}}{{/IS_SETUP}} {{_If we hear nothing for 14 days the request is withdrawn; it can be opened again after that._}}</p>
