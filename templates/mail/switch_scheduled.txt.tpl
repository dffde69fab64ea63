Separate invoices start on {{START}}.

From {{MONTH}} on, these Cost Centers get an invoice of their own:

{{#COST_CENTER}}
- {{NAME}}: account number {{BAN}}
{{/COST_CENTER}}

{{#PREVIEW}}
What {{PERIOD}} would have looked like:

{{#ROW}}
{{NAME}}: {{AMOUNT}}
{{/ROW}}
Together: {{TOTAL}}

Your single invoice for that month: {{SINGLE}}

{{/PREVIEW}}
What happens next: on {{START}} we check your setup once more and switch. The first separate invoices are issued after {{MONTH}} has ended. If you move a workspace or provider before that, the request has to be reviewed again.
