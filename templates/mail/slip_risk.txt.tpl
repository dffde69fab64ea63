{{_{{ORGANIZATION}}: the start may slip from {{FROM}} to {{TO}}._}}

{{#IS_SEPARATE}}{{_Separate invoices for {{ACCOUNT}} start_}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_One invoice for {{ACCOUNT}} starts again_}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_Invoices for more Cost Centers of {{ACCOUNT}} start_}}{{/IS_ADDED}} {{_on {{FROM}} only if everything is ready by {{CUT_OFF}}._}}

{{#HAS_ITEMS}}
{{_This is what is left:_}}

{{#ITEM}}
- {{SENTENCE}}
{{/ITEM}}

{{/HAS_ITEMS}}
{{_What happens next: if you can help to get it done, now is the time. Otherwise the customer is told that the start moves to {{TO}}._}}
