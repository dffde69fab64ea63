{{%AUTOESCAPE context="HTML"}}
<h1>Your request has been sent</h1>
<p>Your reference</p>
<p class="reference">{{NUMBER}}</p>
<p class="lead">{{SENTENCE}}</p>
{{>FACTS}}
<h2>What happens next</h2>
{{>STAGES}}
{{#MAILED}}<p>We have mailed this to {{EMAIL}}. Keep that mail or print this page for your records.</p>{{/MAILED}}
<p class="buttons"><a class="button" href="/tickets/{{NUMBER}}">See the request</a></p>
