{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{ASKED}}</div>
<h1>{{#HAS_NEEDED_BY}}Please take this by {{NEEDED_BY}}.{{/HAS_NEEDED_BY}}{{#NO_NEEDED_BY}}Please take this.{{/NO_NEEDED_BY}}</h1>
{{#ADDED}}
<p>The support desk has added to what it asked before.</p>
{{/ADDED}}
{{#PASSED_ON}}
<p>It comes to you because nobody before you has taken it.</p>
{{/PASSED_ON}}
{{#HANDED_ON}}
<p>{{PASSED_BY}} has passed it on to you, because:</p>
<blockquote>{{PASSED_WHY:p}}</blockquote>
{{/HANDED_ON}}
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
{{#HAS_CALL_WISH}}
<p>To be called at {{WISH_NUMBER}}: {{WISH_WINDOW}}</p>
{{/HAS_CALL_WISH}}
<p>What happens next: open the page below and choose I have it; the support desk waits for your answer. If nobody takes it within 2 business hours, it goes to the next in line.</p>
