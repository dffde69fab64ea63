{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Please answer, so that your request can go on.</div>
<h1>Waiting for you: we have a question.</h1>
<p>{{BY}} asks:</p>
<blockquote>{{TEXT:p}}</blockquote>
<p>What happens next: please open the request and answer there, or reply to this mail. Your request goes on as soon as you have answered.</p>
