{{ORGANIZATION}}: {{COUNT}} wanted.

The request is approved. Cost Centers that need a Billing Account Number (BAN):

{{#COST_CENTER}}
- {{NAME}}
{{/COST_CENTER}}

What happens next: enter the BANs on the page of the request. When the last one is there, set the month in which separate invoices start.
