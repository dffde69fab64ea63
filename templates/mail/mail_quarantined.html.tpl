{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Nothing is answered until you have looked.</div>
<h1>A mail waits for somebody to look at it.</h1>
<table class="facts">
<tr><th scope="row">From</th><td>{{MAIL_FROM}}</td></tr>
<tr><th scope="row">Subject</th><td>{{MAIL_SUBJECT}}</td></tr>
<tr><th scope="row">Came in</th><td>{{MAIL_AT}}</td></tr>
</table>
{{#HAS_REASON}}
<p>Why it waits:</p>
<blockquote>{{REASON:p}}</blockquote>
{{/HAS_REASON}}
<p>What happens next: open the page below, read the mail and decide where it belongs. Nothing is answered until then.</p>
