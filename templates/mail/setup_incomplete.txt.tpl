Waiting for you: {{COUNT}} to fix.

We checked the setup of {{ACCOUNT}}. This is what stands in the way of {{#IS_SEPARATE}}separate invoices by Cost Center{{/IS_SEPARATE}}{{#IS_SINGLE}}one invoice for the whole organization again{{/IS_SINGLE}}{{#IS_ADDED}}separate invoices for more Cost Centers{{/IS_ADDED}}:

{{#FINDING_GROUP}}
{{TITLE}}
{{#FINDING}}
- {{SENTENCE}} {{REMEDY}}
{{/FINDING}}

{{/FINDING_GROUP}}
What happens next: fix them in the platform, then open the request and choose Check again. As soon as nothing is missing, the support desk reviews your request. Your request stays open meanwhile.
