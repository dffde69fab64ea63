{{#IS_SEPARATE}}Separate invoices are on.{{/IS_SEPARATE}}{{#IS_SINGLE}}You are back to one invoice.{{/IS_SINGLE}}{{#IS_ADDED}}More Cost Centers have their own invoices.{{/IS_ADDED}}

{{#IS_SINGLE}}
What you use from {{START}} on is on one invoice for the whole organization.

No longer with an invoice of their own:

{{#COST_CENTER}}
- {{NAME}}
{{/COST_CENTER}}

{{/IS_SINGLE}}
{{#IS_SEPARATE}}
What you use from {{START}} on is billed by Cost Center:

{{#COST_CENTER}}
- {{NAME}}: account number {{BAN}}
{{/COST_CENTER}}

{{/IS_SEPARATE}}
{{#IS_ADDED}}
What you use from {{START}} on is billed by Cost Center here too:

{{#COST_CENTER}}
- {{NAME}}: account number {{BAN}}
{{/COST_CENTER}}

{{/IS_ADDED}}
What happens next: after {{MONTH}} has ended, on or after {{FIRST_INVOICES}}, {{#IS_SEPARATE}}the first separate invoices are issued. We write to you when all of them are there.{{/IS_SEPARATE}}{{#IS_SINGLE}}the first one is issued. We write to you when it is there.{{/IS_SINGLE}}{{#IS_ADDED}}the first of these invoices are issued. We write to you when all of them are there.{{/IS_ADDED}}
