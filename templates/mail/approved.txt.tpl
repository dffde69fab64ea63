{{_Your request is approved._}}

{{#IS_SINGLE}}
{{_Cost Centers that stop getting an invoice of their own:_}}

{{/IS_SINGLE}}
{{#IS_SEPARATE}}
{{_Cost Centers that are going to get an invoice of their own:_}}

{{/IS_SEPARATE}}
{{#IS_ADDED}}
{{_Cost Centers that are going to get an invoice of their own too:_}}

{{/IS_ADDED}}
{{#COST_CENTER}}
- {{NAME}}
{{/COST_CENTER}}

{{_What happens next:_}} {{#IS_SEPARATE}}{{_our billing team assigns an account number to each of them. Then the first month with separate invoices is set, and we write to you with the date._}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_our billing team sets the first month with one invoice again, and we write to you with the date._}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_our billing team assigns an account number to each of them. Then the first month of their invoices is set, and we write to you with the date._}}{{/IS_ADDED}}
