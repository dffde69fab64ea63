{{%AUTOESCAPE context="HTML"}}
<div class="preheader">A new message on your request.</div>
<h1>There is a new message.</h1>
<p>{{BY}} wrote:</p>
<blockquote>{{TEXT:p}}</blockquote>
<p>What happens next: open the request to read everything said so far and to reply, or reply to this mail.</p>
