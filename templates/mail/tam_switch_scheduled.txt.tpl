{{ORGANIZATION}}: {{#IS_SEPARATE}}separate invoices start on {{START}}.{{/IS_SEPARATE}}{{#IS_SINGLE}}one invoice starts again on {{START}}.{{/IS_SINGLE}}{{#IS_ADDED}}invoices for more Cost Centers start on {{START}}.{{/IS_ADDED}}

The first month is {{MONTH}}. {{#IS_SINGLE}}These Cost Centers lose their own invoice:{{/IS_SINGLE}}{{#IS_SEPARATE}}These Cost Centers are in it:{{/IS_SEPARATE}}{{#IS_ADDED}}These Cost Centers are in it:{{/IS_ADDED}}

{{#COST_CENTER}}
- {{NAME}}
{{/COST_CENTER}}

What happens next: on {{START}} the setup is checked once more and the switch is made. Moving a workspace or provider before that voids the approval.
