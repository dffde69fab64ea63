{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{CALL_FROM}}</div>
<h1>{{_We will call you._}}</h1>
<table class="facts">
<tr><th scope="row">{{_Number_}}</th><td>{{CALL_NUMBER}}</td></tr>
<tr><th scope="row">{{_From_}}</th><td>{{CALL_FROM}}</td></tr>
<tr><th scope="row">{{_Until_}}</th><td>{{CALL_TO}}</td></tr>
</table>
<p>{{_What happens next: we call you in this time. If it does not suit you, reply to this mail or call us, and we find another._}}</p>
