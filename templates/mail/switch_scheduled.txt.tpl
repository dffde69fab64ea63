{{#IS_SEPARATE}}Separate invoices start on {{START}}.{{/IS_SEPARATE}}{{#IS_SINGLE}}One invoice for the whole organization starts again on {{START}}.{{/IS_SINGLE}}{{#IS_ADDED}}Invoices for more Cost Centers start on {{START}}.{{/IS_ADDED}}

{{#IS_SINGLE}}
From {{MONTH}} on, these Cost Centers are on that one invoice again:

{{#COST_CENTER}}
- {{NAME}}
{{/COST_CENTER}}

{{/IS_SINGLE}}
{{#IS_SEPARATE}}
From {{MONTH}} on, these Cost Centers get an invoice of their own:

{{#COST_CENTER}}
- {{NAME}}: account number {{BAN}}
{{/COST_CENTER}}

{{/IS_SEPARATE}}
{{#IS_ADDED}}
From {{MONTH}} on, these Cost Centers get an invoice of their own too:

{{#COST_CENTER}}
- {{NAME}}: account number {{BAN}}
{{/COST_CENTER}}

{{/IS_ADDED}}
{{#PREVIEW}}
What {{PERIOD}} would have looked like:

{{#ROW}}
{{NAME}}: {{AMOUNT}}
{{/ROW}}
Together: {{TOTAL}}

Your single invoice for that month: {{SINGLE}}

{{/PREVIEW}}
What happens next: on {{START}} we check your setup once more and switch. {{#IS_SEPARATE}}The first separate invoices are{{/IS_SEPARATE}}{{#IS_SINGLE}}The first of these invoices is{{/IS_SINGLE}}{{#IS_ADDED}}The first of these invoices are{{/IS_ADDED}} issued after {{MONTH}} has ended. If you move a workspace or provider before that, the request has to be reviewed again.
