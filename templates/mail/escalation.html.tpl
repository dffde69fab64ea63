{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{ASKED}}</div>
<h1>{{#HAS_NEEDED_BY}}Please take this by {{NEEDED_BY}}.{{/HAS_NEEDED_BY}}{{#NO_NEEDED_BY}}Please take this.{{/NO_NEEDED_BY}}</h1>
{{#CALLER_WAITING}}
<p>The caller is waiting on the line.</p>
{{/CALLER_WAITING}}
<p>Why:</p>
<blockquote>{{REASON:p}}</blockquote>
<p>Asked of you:</p>
<blockquote>{{ASKED:p}}</blockquote>
<p>Done so far:</p>
<blockquote>{{DONE:p}}</blockquote>
<table class="facts">
<tr><th scope="row">Requester</th><td>{{REQUESTER}}</td></tr>
<tr><th scope="row">E-mail</th><td>{{REQUESTER_EMAIL}}</td></tr>
</table>
{{#HAS_PHONE}}
<p>Phone: {{REQUESTER_PHONE}}</p>
{{/HAS_PHONE}}
<p>What happens next: open the request and write what you have done or will do. The support desk waits for your answer.</p>
