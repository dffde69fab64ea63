Your separate invoices for {{MONTH}} are ready.

{{#INVOICE}}
{{NAME}}: {{NUMBER}}, {{AMOUNT}}
{{/INVOICE}}

What happens next: from now on you receive them every month. Your request is done, and nothing is asked of you.
