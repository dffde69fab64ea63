{{ORGANIZATION}}: the start may slip from {{FROM}} to {{TO}}.

{{#IS_SEPARATE}}Separate invoices for {{ACCOUNT}} start{{/IS_SEPARATE}}{{#IS_SINGLE}}One invoice for {{ACCOUNT}} starts again{{/IS_SINGLE}}{{#IS_ADDED}}Invoices for more Cost Centers of {{ACCOUNT}} start{{/IS_ADDED}} on {{FROM}} only if everything is ready by {{CUT_OFF}}.

{{#HAS_ITEMS}}
This is what is left:

{{#ITEM}}
- {{SENTENCE}}
{{/ITEM}}

{{/HAS_ITEMS}}
What happens next: if you can help to get it done, now is the time. Otherwise the customer is told that the start moves to {{TO}}.
