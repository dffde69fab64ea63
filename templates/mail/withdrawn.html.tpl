{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Nothing changes on your invoices.</div>
<h1>Your request was withdrawn.</h1>
{{#HAS_TEXT}}
<p>The reason: {{TEXT}}</p>
{{/HAS_TEXT}}
<p>What happens next: nothing changes, and {{#IS_SEPARATE}}you go on receiving one invoice for the whole organization{{/IS_SEPARATE}}{{#IS_SINGLE}}you go on receiving separate invoices{{/IS_SINGLE}}{{#IS_ADDED}}the invoices you receive stay as they are{{/IS_ADDED}}. If you want to go on, open the request until {{REOPEN_UNTIL}} and choose Open it again: what you wrote is still there. After that you are welcome to send a new request.</p>
