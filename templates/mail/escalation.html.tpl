{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{ASKED}}</div>
<h1>{{#HAS_NEEDED_BY}}{{_Please take this by {{NEEDED_BY}}._}}{{/HAS_NEEDED_BY}}{{#NO_NEEDED_BY}}{{_Please take this._}}{{/NO_NEEDED_BY}}</h1>
{{#ADDED}}
<p>{{_The support desk has added to what it asked before._}}</p>
{{/ADDED}}
{{#PASSED_ON}}
<p>{{_It comes to you because nobody before you has taken it._}}</p>
{{/PASSED_ON}}
{{#HANDED_ON}}
<p>{{_{{PASSED_BY}} has passed it on to you, because:_}}</p>
<blockquote>{{PASSED_WHY:p}}</blockquote>
{{/HANDED_ON}}
<p>{{_Why:_}}</p>
<blockquote>{{REASON:p}}</blockquote>
<p>{{_Asked of you:_}}</p>
<blockquote>{{ASKED:p}}</blockquote>
<p>{{_Done so far:_}}</p>
<blockquote>{{DONE:p}}</blockquote>
<table class="facts">
<tr><th scope="row">{{_Requester_}}</th><td>{{REQUESTER}}</td></tr>
<tr><th scope="row">{{_E-mail_}}</th><td>{{REQUESTER_EMAIL}}</td></tr>
{{#HAS_PHONE}}
<tr><th scope="row">{{_Phone_}}</th><td>{{REQUESTER_PHONE}}</td></tr>
{{/HAS_PHONE}}
</table>
{{#HAS_CALL_WISH}}
<p>{{_To be called at {{WISH_NUMBER}}: {{WISH_WINDOW}}_}}</p>
{{/HAS_CALL_WISH}}
<p>{{_What happens next: open the page below and choose "I have it"; the support desk waits for your answer. If nobody takes it within 2 business hours, it goes to the next in line._}}</p>
