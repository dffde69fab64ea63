{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_The reason is inside._}}</div>
<h1>{{_Your request was declined._}}</h1>
<p>{{_The reason:_}}</p>
<blockquote>{{TEXT:p}}</blockquote>
<p>{{_What happens next: nothing changes, and_}} {{#IS_SEPARATE}}{{_you go on receiving one invoice for the whole organization_}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_you go on receiving separate invoices_}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_the invoices you receive stay as they are_}}{{/IS_ADDED}}{{_. If the reason no longer holds, open the request until {{REOPEN_UNTIL}} and choose Open it again, or send a new one._}}</p>
