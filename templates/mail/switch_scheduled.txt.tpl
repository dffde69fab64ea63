{{#IS_SEPARATE}}{{_Separate invoices start on {{START}}._}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_One invoice for the whole organization starts again on {{START}}._}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_Invoices for more Cost Centers start on {{START}}._}}{{/IS_ADDED}}

{{#IS_SINGLE}}
{{_From {{MONTH}} on, these Cost Centers are on that one invoice again:_}}

{{#COST_CENTER}}
- {{NAME}}
{{/COST_CENTER}}

{{/IS_SINGLE}}
{{#IS_SEPARATE}}
{{_From {{MONTH}} on, these Cost Centers get an invoice of their own:_}}

{{#COST_CENTER}}
- {{_{{NAME}}: account number {{BAN}}_}}
{{/COST_CENTER}}

{{/IS_SEPARATE}}
{{#IS_ADDED}}
{{_From {{MONTH}} on, these Cost Centers get an invoice of their own too:_}}

{{#COST_CENTER}}
- {{_{{NAME}}: account number {{BAN}}_}}
{{/COST_CENTER}}

{{/IS_ADDED}}
{{#PREVIEW}}
{{_What {{PERIOD}} would have looked like:_}}

{{#ROW}}
{{NAME}}: {{AMOUNT}}
{{/ROW}}
{{_Together: {{TOTAL}}_}}

{{_Your single invoice for that month: {{SINGLE}}_}}

{{/PREVIEW}}
{{_What happens next: on {{START}} we check your setup once more and switch._}} {{#IS_SEPARATE}}{{_The first separate invoices are_}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_The first of these invoices is_}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_The first of these invoices are_}}{{/IS_ADDED}} {{_issued after {{MONTH}} has ended. If you move a workspace or provider before that, the request has to be reviewed again._}}
