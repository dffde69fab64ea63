{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Please check the address.</div>
<h1>A mail did not arrive.</h1>
<table class="facts">
<tr><th scope="row">To</th><td>{{LOST_TO}}</td></tr>
<tr><th scope="row">Mail</th><td>{{LOST_TITLE}}</td></tr>
<tr><th scope="row">Written</th><td>{{LOST_AT}}</td></tr>
</table>
<p>What the mail server said:</p>
<blockquote>{{ANSWER:p}}</blockquote>
<p>What happens next: check the address, and reach the recipient another way if it is urgent. Once mail arrives there again, choose Send again on the page of the request.</p>
