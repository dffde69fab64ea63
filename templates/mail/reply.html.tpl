{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_A new message on your request._}}</div>
<h1>{{_There is a new message._}}</h1>
<p>{{_{{BY}} wrote:_}}</p>
<blockquote>{{TEXT:p}}</blockquote>
<p>{{_What happens next: open the request to read everything said so far and to reply, or reply to this mail._}}</p>
