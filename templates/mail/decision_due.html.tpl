{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{#DECISION}}{{_{{PERCENT}} % of the time is used._}}{{/DECISION}}{{#INVOICES_LATE}}{{_They were expected by now._}}{{/INVOICES_LATE}}{{#CALL_DUE}}{{_Please call._}}{{/CALL_DUE}}{{#CALL_OVER}}{{_Nothing is written down._}}{{/CALL_OVER}}{{#SILENT}}{{_The request was not withdrawn._}}{{/SILENT}}{{#CALL_PLANNED}}{{_From {{CALL_FROM}}._}}{{/CALL_PLANNED}}{{#WAS_ANSWERED}}{{_Please go on with the request._}}{{/WAS_ANSWERED}}{{#NOBODY_TOOK_IT}}{{_It is with the support desk again._}}{{/NOBODY_TOOK_IT}}</div>
<h1>{{#DECISION}}{{_{{ACCOUNT}}: a decision is due._}}{{/DECISION}}{{#INVOICES_LATE}}{{_{{ACCOUNT}}: the first invoices are late._}}{{/INVOICES_LATE}}{{#CALL_DUE}}{{_{{REQUESTER}} waits for the call that was promised._}}{{/CALL_DUE}}{{#CALL_OVER}}{{_The time of the call that {{REQUESTER}} was promised is over._}}{{/CALL_OVER}}{{#SILENT}}{{_{{ACCOUNT}}: the customer does not answer._}}{{/SILENT}}{{#CALL_PLANNED}}{{_{{REQUESTER}} was promised that you call._}}{{/CALL_PLANNED}}{{#WAS_ANSWERED}}{{_{{ACCOUNT}}: the escalation is answered._}}{{/WAS_ANSWERED}}{{#NOBODY_TOOK_IT}}{{_{{ACCOUNT}}: nobody took the escalation._}}{{/NOBODY_TOOK_IT}}</h1>
{{#DECISION}}
<p>{{_{{PERCENT}} % of the time that was promised for a decision is used._}}</p>
{{#HAS_ITEMS}}
<p>{{_This is what is left:_}}</p>
<ul>
{{#ITEM}}
<li>{{SENTENCE}}</li>
{{/ITEM}}
</ul>
{{/HAS_ITEMS}}
<p>{{_What happens next: look at the request, then approve, ask or decline. When all of the time is used, the Primary TAM is asked._}}</p>
{{/DECISION}}
{{#INVOICES_LATE}}
<p>{{_The first invoices after the switch were expected by now, and not all of them are there._}}</p>
{{#HAS_ITEMS}}
<p>{{_This is what is left:_}}</p>
<ul>
{{#ITEM}}
<li>{{SENTENCE}}</li>
{{/ITEM}}
</ul>
{{/HAS_ITEMS}}
<p>{{_What happens next: issue the invoices of that month, or find what holds them. The request is done as soon as all of them are there._}}</p>
{{/INVOICES_LATE}}
{{#SILENT}}
<p>{{_We have waited for 14 days, but the request was not withdrawn: not every reminder was taken by the mail server, or the structure cannot be checked now._}}</p>
{{#HAS_ITEMS}}
<p>{{_This is what is left:_}}</p>
<ul>
{{#ITEM}}
<li>{{SENTENCE}}</li>
{{/ITEM}}
</ul>
{{/HAS_ITEMS}}
<p>{{_What happens next: reach the customer another way, then write down on the request what came of it, or withdraw it with a reason._}}</p>
{{/SILENT}}
{{#CALL_DUE}}
<table class="facts">
<tr><th scope="row">{{_Number_}}</th><td>{{CALL_NUMBER}}</td></tr>
<tr><th scope="row">{{_From_}}</th><td>{{CALL_FROM}}</td></tr>
<tr><th scope="row">{{_Until_}}</th><td>{{CALL_TO}}</td></tr>
</table>
<p>{{_What happens next: call now, then write down on the page below what became of it._}}</p>
{{/CALL_DUE}}
{{#CALL_OVER}}
<p>{{_Nobody has written down that the customer was called._}}</p>
<table class="facts">
<tr><th scope="row">{{_Number_}}</th><td>{{CALL_NUMBER}}</td></tr>
<tr><th scope="row">{{_From_}}</th><td>{{CALL_FROM}}</td></tr>
<tr><th scope="row">{{_Until_}}</th><td>{{CALL_TO}}</td></tr>
<tr><th scope="row">{{_Who calls_}}</th><td>{{CALL_OWNER}}</td></tr>
</table>
<p>{{_What happens next: if the call was made, write down what became of it. If not, call now or promise another time._}}</p>
{{/CALL_OVER}}
{{#CALL_PLANNED}}
<table class="facts">
<tr><th scope="row">{{_Number_}}</th><td>{{CALL_NUMBER}}</td></tr>
<tr><th scope="row">{{_From_}}</th><td>{{CALL_FROM}}</td></tr>
<tr><th scope="row">{{_Until_}}</th><td>{{CALL_TO}}</td></tr>
</table>
<p>{{_What happens next: call within this time, then write down on the page below what became of it. You get another mail when it begins._}}</p>
{{/CALL_PLANNED}}
{{#WAS_ANSWERED}}
<p>{{_The answer:_}}</p>
<blockquote>{{TEXT:p}}</blockquote>
<p>{{_Asked was:_}}</p>
<blockquote>{{ASKED:p}}</blockquote>
<p>{{_Why:_}}</p>
<blockquote>{{REASON:p}}</blockquote>
<p>{{_What happens next: go on with the request; nobody else is asked any more._}}</p>
{{/WAS_ANSWERED}}
{{#NOBODY_TOOK_IT}}
<p>{{_Everybody in line was asked, and nobody has taken it._}}</p>
<p>{{_What was said last:_}}</p>
<blockquote>{{TEXT:p}}</blockquote>
<p>{{_Asked was:_}}</p>
<blockquote>{{ASKED:p}}</blockquote>
<p>{{_Why:_}}</p>
<blockquote>{{REASON:p}}</blockquote>
<p>{{_What happens next: it is with the support desk again. Reach somebody by telephone, or go on without an answer._}}</p>
{{/NOBODY_TOOK_IT}}
