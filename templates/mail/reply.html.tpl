{{%AUTOESCAPE context="HTML"}}
<div class="preheader">A message about your request.</div>
<h1>There is a new message.</h1>
<p>{{BY}} wrote:</p>
<blockquote>{{TEXT:p}}</blockquote>
<p>What happens next: open the request to read everything said so far and to reply.</p>
