{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_Please check the address._}}</div>
<h1>{{#IS_LOST}}{{_A mail did not arrive._}}{{/IS_LOST}}{{#IS_LATE}}{{_A mail has been waiting to be sent._}}{{/IS_LATE}}</h1>
<table class="facts">
<tr><th scope="row">{{_To_}}</th><td>{{LOST_TO}}</td></tr>
<tr><th scope="row">{{_Mail_}}</th><td>{{LOST_TITLE}}</td></tr>
<tr><th scope="row">{{_Written_}}</th><td>{{LOST_AT}}</td></tr>
</table>
<p>{{_What the mail server said:_}}</p>
<blockquote>{{ANSWER:p}}</blockquote>
{{#IS_LATE}}
<p>{{_What happens next: it is tried again for three days. If other mails wait too, look at the mail server; if it is urgent, reach the recipient another way._}}</p>
{{/IS_LATE}}
{{#IS_LOST}}
<p>{{_What happens next: check the address, and reach the recipient another way if it is urgent. Once mail arrives there again, choose Send again on the page of the request._}}</p>
{{/IS_LOST}}
