{{#DECISION}}{{ACCOUNT}}: a decision is due.{{/DECISION}}{{#INVOICES_LATE}}{{ACCOUNT}}: the first invoices are late.{{/INVOICES_LATE}}{{#CALL_DUE}}{{REQUESTER}} waits for the call that was promised.{{/CALL_DUE}}{{#SILENT}}{{ACCOUNT}}: the customer does not answer.{{/SILENT}}

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
We have waited for 14 days, but not every reminder was taken by the mail server, so the request was not withdrawn.

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

What happens next: call now, then write down on the request what became of it.

{{/CALL_DUE}}
