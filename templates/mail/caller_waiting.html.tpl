{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{ASKED}}</div>
<h1>A caller waits: please take this now.</h1>
{{#HAS_NEEDED_BY}}
<p>Needed by {{NEEDED_BY}}.</p>
{{/HAS_NEEDED_BY}}
{{#ADDED}}
<p>The support desk has added to what it asked before.</p>
{{/ADDED}}
{{#PASSED_ON}}
<p>It comes to you because nobody before you has taken it.</p>
{{/PASSED_ON}}
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
<p>What happens next: open the page below and choose I have it; then the support desk puts the call through to you. If nobody takes it within 30 minutes, it goes to the next in line.</p>
