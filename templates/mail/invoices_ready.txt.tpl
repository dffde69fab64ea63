{{#IS_SEPARATE}}Your separate invoices for {{MONTH}} are ready.{{/IS_SEPARATE}}{{#IS_SINGLE}}Your invoice for {{MONTH}} is ready.{{/IS_SINGLE}}{{#IS_ADDED}}Your invoices for {{MONTH}} are ready.{{/IS_ADDED}}

{{#INVOICE}}
{{NAME}}: {{NUMBER}}, {{AMOUNT}}
{{/INVOICE}}

What happens next: {{#IS_SEPARATE}}from now on you receive them every month.{{/IS_SEPARATE}}{{#IS_SINGLE}}from now on you receive one invoice every month.{{/IS_SINGLE}}{{#IS_ADDED}}from now on you receive them every month.{{/IS_ADDED}} Your request is done, and nothing is asked of you.
