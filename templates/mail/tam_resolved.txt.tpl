{{ORGANIZATION}}: {{#IS_SEPARATE}}{{_separate invoices for {{MONTH}} are issued._}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_the invoice for {{MONTH}} is issued._}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_the invoices for {{MONTH}} are issued._}}{{/IS_ADDED}}

{{#INVOICE}}
{{NAME}}: {{NUMBER}}, {{AMOUNT}}
{{/INVOICE}}

{{_What happens next: nothing more. The request is done._}}
