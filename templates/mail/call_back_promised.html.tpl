{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{CALL_FROM}}</div>
<h1>We will call you.</h1>
<table class="facts">
<tr><th scope="row">Number</th><td>{{CALL_NUMBER}}</td></tr>
<tr><th scope="row">From</th><td>{{CALL_FROM}}</td></tr>
<tr><th scope="row">Until</th><td>{{CALL_TO}}</td></tr>
</table>
<p>What happens next: we call you in this time. If it does not suit you, reply to this mail or call us, and we find another.</p>
