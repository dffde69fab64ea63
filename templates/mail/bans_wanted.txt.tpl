{{ORGANIZATION}}: {{COUNT}} wanted.

The request is approved. Cost Centers that need a Billing Account Number (BAN):

{{#COST_CENTER}}
- {{NAME}}
{{/COST_CENTER}}

What happens next: enter the BANs on the page of the request. When the last one is there, set the month in which {{#IS_SEPARATE}}separate invoices start{{/IS_SEPARATE}}{{#IS_SINGLE}}the one invoice starts again{{/IS_SINGLE}}{{#IS_ADDED}}their invoices start{{/IS_ADDED}}.
