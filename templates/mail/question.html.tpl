{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Please answer: your request waits until then.</div>
<h1>Waiting for you: we have a question.</h1>
<p>{{BY}} asks:</p>
<blockquote>{{TEXT:p}}</blockquote>
<p>What happens next: please open the request and answer there. Your request goes on as soon as you have answered.</p>
