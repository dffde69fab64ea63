{{%AUTOESCAPE context="HTML"}}
<h1>{{HEADING}}</h1>
<p>{{REFERENCE}}</p>
<p class="reference">{{NUMBER}}</p>
{{>EXPLANATION}}
<h2>What happens next</h2>
{{>STAGES}}
{{#MAILED}}<p>We have mailed this to {{EMAIL}}. Keep that mail or print this page for your records.</p>{{/MAILED}}
<p class="buttons"><a class="button" href="/tickets/{{NUMBER}}">See the request</a>{{#NEXT_CALL}} <a class="button secondary" href="/intake">Next call</a>{{/NEXT_CALL}}</p>
