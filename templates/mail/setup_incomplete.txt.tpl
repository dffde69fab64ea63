{{_Waiting for you: {{COUNT}} to fix._}}

{{_We checked the setup of {{ACCOUNT}}. This is what stands in the way of_}} {{#IS_SEPARATE}}{{_separate invoices by Cost Center_}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_one invoice for the whole organization again_}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_separate invoices for more Cost Centers_}}{{/IS_ADDED}}:

{{#FINDING_GROUP}}
{{TITLE}}
{{#FINDING}}
- {{SENTENCE}} {{REMEDY}}
{{/FINDING}}

{{/FINDING_GROUP}}
{{_What happens next: fix them in the platform, then open the request and choose Check again. As soon as nothing is missing, the support desk reviews your request. Your request stays open meanwhile._}}
