{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_Please answer, so that your request can go on._}}</div>
<h1>{{_Waiting for you: we have a question._}}</h1>
<p>{{_{{BY}} asks:_}}</p>
<blockquote>{{TEXT:p}}</blockquote>
<p>{{_What happens next: please open the request and answer there, or reply to this mail. Your request goes on as soon as you have answered._}}</p>
