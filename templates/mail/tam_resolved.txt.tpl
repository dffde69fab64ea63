{{ORGANIZATION}}: {{#IS_SEPARATE}}separate invoices for {{MONTH}} are issued.{{/IS_SEPARATE}}{{#IS_SINGLE}}the invoice for {{MONTH}} is issued.{{/IS_SINGLE}}{{#IS_ADDED}}the invoices for {{MONTH}} are issued.{{/IS_ADDED}}

{{#INVOICE}}
{{NAME}}: {{NUMBER}}, {{AMOUNT}}
{{/INVOICE}}

What happens next: nothing more. The request is done.
