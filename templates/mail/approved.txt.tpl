Your request is approved.

{{#IS_SINGLE}}
Cost Centers that stop getting an invoice of their own:

{{/IS_SINGLE}}
{{#IS_SEPARATE}}
Cost Centers that are going to get an invoice of their own:

{{/IS_SEPARATE}}
{{#IS_ADDED}}
Cost Centers that are going to get an invoice of their own too:

{{/IS_ADDED}}
{{#COST_CENTER}}
- {{NAME}}
{{/COST_CENTER}}

What happens next: {{#IS_SEPARATE}}our billing team assigns an account number to each of them. Then the first month with separate invoices is set, and we write to you with the date.{{/IS_SEPARATE}}{{#IS_SINGLE}}our billing team sets the first month with one invoice again, and we write to you with the date.{{/IS_SINGLE}}{{#IS_ADDED}}our billing team assigns an account number to each of them. Then the first month of their invoices is set, and we write to you with the date.{{/IS_ADDED}}
