{{ORGANIZATION}}: separate invoices for {{MONTH}} are issued.

{{#INVOICE}}
{{NAME}}: {{NUMBER}}, {{AMOUNT}}
{{/INVOICE}}

What happens next: nothing more. The request is done.
