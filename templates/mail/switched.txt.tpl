{{#IS_SEPARATE}}{{_Separate invoices are on._}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_You are back to one invoice._}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_More Cost Centers have their own invoices._}}{{/IS_ADDED}}

{{#IS_SINGLE}}
{{_What you use from {{START}} on is on one invoice for the whole organization._}}

{{_No longer with an invoice of their own:_}}

{{#COST_CENTER}}
- {{NAME}}
{{/COST_CENTER}}

{{/IS_SINGLE}}
{{#IS_SEPARATE}}
{{_What you use from {{START}} on is billed by Cost Center:_}}

{{#COST_CENTER}}
- {{_{{NAME}}: account number {{BAN}}_}}
{{/COST_CENTER}}

{{/IS_SEPARATE}}
{{#IS_ADDED}}
{{_What you use from {{START}} on is billed by Cost Center here too:_}}

{{#COST_CENTER}}
- {{_{{NAME}}: account number {{BAN}}_}}
{{/COST_CENTER}}

{{/IS_ADDED}}
{{_What happens next: after {{MONTH}} has ended, on or after {{FIRST_INVOICES}},_}} {{#IS_SEPARATE}}{{_the first separate invoices are issued. We write to you when all of them are there._}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_the first one is issued. We write to you when it is there._}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_the first of these invoices are issued. We write to you when all of them are there._}}{{/IS_ADDED}}
