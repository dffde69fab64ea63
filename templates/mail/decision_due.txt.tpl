{{#DECISION}}{{_{{ACCOUNT}}: a decision is due._}}{{/DECISION}}{{#INVOICES_LATE}}{{_{{ACCOUNT}}: the first invoices are late._}}{{/INVOICES_LATE}}{{#CALL_DUE}}{{_{{REQUESTER}} waits for the call that was promised._}}{{/CALL_DUE}}{{#CALL_OVER}}{{_The time of the call that {{REQUESTER}} was promised is over._}}{{/CALL_OVER}}{{#SILENT}}{{_{{ACCOUNT}}: the customer does not answer._}}{{/SILENT}}{{#CALL_PLANNED}}{{_{{REQUESTER}} was promised that you call._}}{{/CALL_PLANNED}}{{#WAS_ANSWERED}}{{_{{ACCOUNT}}: the escalation is answered._}}{{/WAS_ANSWERED}}{{#NOBODY_TOOK_IT}}{{_{{ACCOUNT}}: nobody took the escalation._}}{{/NOBODY_TOOK_IT}}

{{#DECISION}}
{{_{{PERCENT}} % of the time that was promised for a decision is used._}}

{{#HAS_ITEMS}}
{{_This is what is left:_}}

{{#ITEM}}
- {{SENTENCE}}
{{/ITEM}}

{{/HAS_ITEMS}}
{{_What happens next: look at the request, then approve, ask or decline. When all of the time is used, the Primary TAM is asked._}}

{{/DECISION}}
{{#INVOICES_LATE}}
{{_The first invoices after the switch were expected by now, and not all of them are there._}}

{{#HAS_ITEMS}}
{{_This is what is left:_}}

{{#ITEM}}
- {{SENTENCE}}
{{/ITEM}}

{{/HAS_ITEMS}}
{{_What happens next: issue the invoices of that month, or find what holds them. The request is done as soon as all of them are there._}}

{{/INVOICES_LATE}}
{{#SILENT}}
{{_We have waited for 14 days, but the request was not withdrawn: not every reminder was taken by the mail server, or the structure cannot be checked now._}}

{{#HAS_ITEMS}}
{{_This is what is left:_}}

{{#ITEM}}
- {{SENTENCE}}
{{/ITEM}}

{{/HAS_ITEMS}}
{{_What happens next: reach the customer another way, then write down on the request what came of it, or withdraw it with a reason._}}

{{/SILENT}}
{{#CALL_DUE}}
{{_Number_}}          {{CALL_NUMBER}}
{{_From_}}            {{CALL_FROM}}
{{_Until_}}           {{CALL_TO}}

{{_What happens next: call now, then write down on the page below what became of it._}}

{{/CALL_DUE}}
{{#CALL_OVER}}
{{_Nobody has written down that the customer was called._}}

{{_Number_}}          {{CALL_NUMBER}}
{{_From_}}            {{CALL_FROM}}
{{_Until_}}           {{CALL_TO}}
{{_Who calls_}}       {{CALL_OWNER}}

{{_What happens next: if the call was made, write down what became of it. If not, call now or promise another time._}}

{{/CALL_OVER}}
{{#CALL_PLANNED}}
{{_Number_}}          {{CALL_NUMBER}}
{{_From_}}            {{CALL_FROM}}
{{_Until_}}           {{CALL_TO}}

{{_What happens next: call within this time, then write down on the page below what became of it. You get another mail when it begins._}}

{{/CALL_PLANNED}}
{{#WAS_ANSWERED}}
{{_The answer:_}}

  {{TEXT}}

{{_Asked was:_}}

  {{ASKED}}

{{_Why:_}}

  {{REASON}}

{{_What happens next: go on with the request; nobody else is asked any more._}}

{{/WAS_ANSWERED}}
{{#NOBODY_TOOK_IT}}
{{_Everybody in line was asked, and nobody has taken it._}}

{{_What was said last:_}}

  {{TEXT}}

{{_Asked was:_}}

  {{ASKED}}

{{_Why:_}}

  {{REASON}}

{{_What happens next: it is with the support desk again. Reach somebody by telephone, or go on without an answer._}}

{{/NOBODY_TOOK_IT}}
