{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Nothing changes on your invoices.</div>
<h1>Your request was withdrawn.</h1>
{{#HAS_TEXT}}
<p>The reason: {{TEXT}}</p>
{{/HAS_TEXT}}
<p>What happens next: nothing changes, and you go on receiving one invoice for the whole organization. You are welcome to open a new request at any time.</p>
