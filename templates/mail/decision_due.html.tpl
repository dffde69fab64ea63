{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{#DECISION}}{{PERCENT}} % of the time is used.{{/DECISION}}{{#INVOICES_LATE}}They were expected by now.{{/INVOICES_LATE}}{{#CALL_DUE}}Please call.{{/CALL_DUE}}{{#CALL_OVER}}Nothing is written down.{{/CALL_OVER}}{{#SILENT}}The request was not withdrawn.{{/SILENT}}{{#CALL_PLANNED}}From {{CALL_FROM}}.{{/CALL_PLANNED}}{{#WAS_ANSWERED}}Please go on with the request.{{/WAS_ANSWERED}}{{#NOBODY_TOOK_IT}}It is with the support desk again.{{/NOBODY_TOOK_IT}}</div>
<h1>{{#DECISION}}{{ACCOUNT}}: a decision is due.{{/DECISION}}{{#INVOICES_LATE}}{{ACCOUNT}}: the first invoices are late.{{/INVOICES_LATE}}{{#CALL_DUE}}{{REQUESTER}} waits for the call that was promised.{{/CALL_DUE}}{{#CALL_OVER}}The time of the call that {{REQUESTER}} was promised is over.{{/CALL_OVER}}{{#SILENT}}{{ACCOUNT}}: the customer does not answer.{{/SILENT}}{{#CALL_PLANNED}}{{REQUESTER}} was promised that you call.{{/CALL_PLANNED}}{{#WAS_ANSWERED}}{{ACCOUNT}}: the escalation is answered.{{/WAS_ANSWERED}}{{#NOBODY_TOOK_IT}}{{ACCOUNT}}: nobody took the escalation.{{/NOBODY_TOOK_IT}}</h1>
{{#DECISION}}
<p>{{PERCENT}} % of the time that was promised for a decision is used.</p>
{{#HAS_ITEMS}}
<p>This is what is left:</p>
<ul>
{{#ITEM}}
<li>{{SENTENCE}}</li>
{{/ITEM}}
</ul>
{{/HAS_ITEMS}}
<p>What happens next: look at the request, then approve, ask or decline. When all of the time is used, the Primary TAM is asked.</p>
{{/DECISION}}
{{#INVOICES_LATE}}
<p>The first invoices after the switch were expected by now, and not all of them are there.</p>
{{#HAS_ITEMS}}
<p>This is what is left:</p>
<ul>
{{#ITEM}}
<li>{{SENTENCE}}</li>
{{/ITEM}}
</ul>
{{/HAS_ITEMS}}
<p>What happens next: issue the invoices of that month, or find what holds them. The request is done as soon as all of them are there.</p>
{{/INVOICES_LATE}}
{{#SILENT}}
<p>We have waited for 14 days, but the request was not withdrawn: not every reminder was taken by the mail server, or the structure cannot be checked now.</p>
{{#HAS_ITEMS}}
<p>This is what is left:</p>
<ul>
{{#ITEM}}
<li>{{SENTENCE}}</li>
{{/ITEM}}
</ul>
{{/HAS_ITEMS}}
<p>What happens next: reach the customer another way, then write down on the request what came of it, or withdraw it with a reason.</p>
{{/SILENT}}
{{#CALL_DUE}}
<table class="facts">
<tr><th scope="row">Number</th><td>{{CALL_NUMBER}}</td></tr>
<tr><th scope="row">From</th><td>{{CALL_FROM}}</td></tr>
<tr><th scope="row">Until</th><td>{{CALL_TO}}</td></tr>
</table>
<p>What happens next: call now, then write down on the page below what became of it.</p>
{{/CALL_DUE}}
{{#CALL_OVER}}
<p>Nobody has written down that the customer was called.</p>
<table class="facts">
<tr><th scope="row">Number</th><td>{{CALL_NUMBER}}</td></tr>
<tr><th scope="row">From</th><td>{{CALL_FROM}}</td></tr>
<tr><th scope="row">Until</th><td>{{CALL_TO}}</td></tr>
<tr><th scope="row">Who calls</th><td>{{CALL_OWNER}}</td></tr>
</table>
<p>What happens next: if the call was made, write down what became of it. If not, call now or promise another time.</p>
{{/CALL_OVER}}
{{#CALL_PLANNED}}
<table class="facts">
<tr><th scope="row">Number</th><td>{{CALL_NUMBER}}</td></tr>
<tr><th scope="row">From</th><td>{{CALL_FROM}}</td></tr>
<tr><th scope="row">Until</th><td>{{CALL_TO}}</td></tr>
</table>
<p>What happens next: call within this time, then write down on the page below what became of it. You get another mail when it begins.</p>
{{/CALL_PLANNED}}
{{#WAS_ANSWERED}}
<p>The answer:</p>
<blockquote>{{TEXT:p}}</blockquote>
<p>Asked was:</p>
<blockquote>{{ASKED:p}}</blockquote>
<p>Why:</p>
<blockquote>{{REASON:p}}</blockquote>
<p>What happens next: go on with the request; nobody else is asked any more.</p>
{{/WAS_ANSWERED}}
{{#NOBODY_TOOK_IT}}
<p>Everybody in line was asked, and nobody has taken it.</p>
<p>What was said last:</p>
<blockquote>{{TEXT:p}}</blockquote>
<p>Asked was:</p>
<blockquote>{{ASKED:p}}</blockquote>
<p>Why:</p>
<blockquote>{{REASON:p}}</blockquote>
<p>What happens next: it is with the support desk again. Reach somebody by telephone, or go on without an answer.</p>
{{/NOBODY_TOOK_IT}}
