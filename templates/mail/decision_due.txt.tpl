{{#DECISION}}{{ACCOUNT}}: a decision is due.{{/DECISION}}{{#INVOICES_LATE}}{{ACCOUNT}}: the first invoices are late.{{/INVOICES_LATE}}{{#CALL_DUE}}{{REQUESTER}} waits for the call that was promised.{{/CALL_DUE}}{{#CALL_OVER}}The time of the call that {{REQUESTER}} was promised is over.{{/CALL_OVER}}{{#SILENT}}{{ACCOUNT}}: the customer does not answer.{{/SILENT}}{{#CALL_PLANNED}}{{REQUESTER}} was promised that you call.{{/CALL_PLANNED}}{{#WAS_ANSWERED}}{{ACCOUNT}}: the escalation is answered.{{/WAS_ANSWERED}}{{#NOBODY_TOOK_IT}}{{ACCOUNT}}: nobody took the escalation.{{/NOBODY_TOOK_IT}}

{{#DECISION}}
{{PERCENT}} % of the time that was promised for a decision is used.

{{#HAS_ITEMS}}
This is what is left:

{{#ITEM}}
- {{SENTENCE}}
{{/ITEM}}

{{/HAS_ITEMS}}
What happens next: look at the request, then approve, ask or decline. When all of the time is used, the Primary TAM is asked.

{{/DECISION}}
{{#INVOICES_LATE}}
The first invoices after the switch were expected by now, and not all of them are there.

{{#HAS_ITEMS}}
This is what is left:

{{#ITEM}}
- {{SENTENCE}}
{{/ITEM}}

{{/HAS_ITEMS}}
What happens next: issue the invoices of that month, or find what holds them. The request is done as soon as all of them are there.

{{/INVOICES_LATE}}
{{#SILENT}}
We have waited for 14 days, but the request was not withdrawn: not every reminder was taken by the mail server, or the structure cannot be checked now.

{{#HAS_ITEMS}}
This is what is left:

{{#ITEM}}
- {{SENTENCE}}
{{/ITEM}}

{{/HAS_ITEMS}}
What happens next: reach the customer another way, then write down on the request what came of it, or withdraw it with a reason.

{{/SILENT}}
{{#CALL_DUE}}
Number          {{CALL_NUMBER}}
From            {{CALL_FROM}}
Until           {{CALL_TO}}

What happens next: call now, then write down on the page below what became of it.

{{/CALL_DUE}}
{{#CALL_OVER}}
Nobody has written down that the customer was called.

Number          {{CALL_NUMBER}}
From            {{CALL_FROM}}
Until           {{CALL_TO}}
Who calls       {{CALL_OWNER}}

What happens next: if the call was made, write down what became of it. If not, call now or promise another time.

{{/CALL_OVER}}
{{#CALL_PLANNED}}
Number          {{CALL_NUMBER}}
From            {{CALL_FROM}}
Until           {{CALL_TO}}

What happens next: call within this time, then write down on the page below what became of it. You get another mail when it begins.

{{/CALL_PLANNED}}
{{#WAS_ANSWERED}}
The answer:

  {{TEXT}}

Asked was:

  {{ASKED}}

Why:

  {{REASON}}

What happens next: go on with the request; nobody else is asked any more.

{{/WAS_ANSWERED}}
{{#NOBODY_TOOK_IT}}
Everybody in line was asked, and nobody has taken it.

What was said last:

  {{TEXT}}

Asked was:

  {{ASKED}}

Why:

  {{REASON}}

What happens next: it is with the support desk again. Reach somebody by telephone, or go on without an answer.

{{/NOBODY_TOOK_IT}}
