{{_{{ORGANIZATION}}: {{COUNT}} wanted._}}

{{_The request is approved. Cost Centers that need a Billing Account Number (BAN):_}}

{{#COST_CENTER}}
- {{NAME}}
{{/COST_CENTER}}

{{_What happens next: enter the BANs on the page of the request. When the last one is there, set the month in which_}} {{#IS_SEPARATE}}{{_separate invoices start_}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_the one invoice starts again_}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_their invoices start_}}{{/IS_ADDED}}.
