{{%AUTOESCAPE context="HTML"}}
<div class="preheader">The reason, and what you can do.</div>
<h1>Your request was declined.</h1>
<p>The reason:</p>
<blockquote>{{TEXT:p}}</blockquote>
<p>What happens next: nothing changes, and you go on receiving one invoice for the whole organization. If the reason no longer holds, you are welcome to open a new request.</p>
