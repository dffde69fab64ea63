Separate invoices are on.

What you use from {{START}} on is billed by Cost Center:

{{#COST_CENTER}}
- {{NAME}}: account number {{BAN}}
{{/COST_CENTER}}

What happens next: after {{MONTH}} has ended, on or after {{FIRST_INVOICES}}, the first separate invoices are issued. We write to you when all of them are there.
