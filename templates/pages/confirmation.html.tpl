{{%AUTOESCAPE context="HTML"}}
<h1>{{HEADING}}</h1>
<p>{{REFERENCE}}</p>
<p class="reference">{{NUMBER}}</p>
{{>EXPLANATION}}
<h2>{{_What happens next_}}</h2>
{{>STAGES}}
{{#MAILED}}<p>{{_We have mailed this to {{EMAIL}}. Keep that mail or print this page for your records._}}</p>{{/MAILED}}
<p class="buttons"><a class="button" href="/tickets/{{NUMBER}}">{{_See the request_}}</a>{{#NEXT_CALL}} <a class="button secondary" href="/intake">{{_Next call_}}</a>{{/NEXT_CALL}}</p>
