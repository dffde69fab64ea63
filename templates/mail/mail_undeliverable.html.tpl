{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Please check the address.</div>
<h1>{{#IS_LOST}}A mail did not arrive.{{/IS_LOST}}{{#IS_LATE}}A mail has been waiting to be sent.{{/IS_LATE}}</h1>
<table class="facts">
<tr><th scope="row">To</th><td>{{LOST_TO}}</td></tr>
<tr><th scope="row">Mail</th><td>{{LOST_TITLE}}</td></tr>
<tr><th scope="row">Written</th><td>{{LOST_AT}}</td></tr>
</table>
<p>What the mail server said:</p>
<blockquote>{{ANSWER:p}}</blockquote>
{{#IS_LATE}}
<p>What happens next: it is tried again for three days. If other mails wait too, look at the mail server; if it is urgent, reach the recipient another way.</p>
{{/IS_LATE}}
{{#IS_LOST}}
<p>What happens next: check the address, and reach the recipient another way if it is urgent. Once mail arrives there again, choose Send again on the page of the request.</p>
{{/IS_LOST}}
