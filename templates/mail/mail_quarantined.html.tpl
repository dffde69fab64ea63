{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_Nothing is answered until you have looked._}}</div>
<h1>{{_A mail waits for somebody to look at it._}}</h1>
<table class="facts">
<tr><th scope="row">{{_From_}}</th><td>{{MAIL_FROM}}</td></tr>
<tr><th scope="row">{{_Subject_}}</th><td>{{MAIL_SUBJECT}}</td></tr>
<tr><th scope="row">{{_Came in_}}</th><td>{{MAIL_AT}}</td></tr>
</table>
{{#HAS_REASON}}
<p>{{_Why it waits:_}}</p>
<blockquote>{{REASON:p}}</blockquote>
{{/HAS_REASON}}
<p>{{_What happens next: open the page below, read the mail and decide where it belongs. Nothing is answered until then._}}</p>
