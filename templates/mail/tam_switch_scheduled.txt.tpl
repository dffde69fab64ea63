{{ORGANIZATION}}: separate invoices start on {{START}}.

The first month with separate invoices is {{MONTH}}. These Cost Centers are in it:

{{#COST_CENTER}}
- {{NAME}}
{{/COST_CENTER}}

What happens next: on {{START}} the setup is checked once more and the switch is made. Moving a workspace or provider before that voids the approval.
