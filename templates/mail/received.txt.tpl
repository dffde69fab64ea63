{{#OPENED}}{{_We have received your request._}}{{/OPENED}}{{#REOPENED}}{{_Your request is open again._}}{{/REOPENED}}

{{_You asked for_}} {{#IS_SEPARATE}}{{_separate invoices by Cost Center_}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_one invoice for the whole organization again_}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_separate invoices for more Cost Centers_}}{{/IS_ADDED}} {{_for {{ACCOUNT}}. Your reference is {{NUMBER}}: please have it at hand when you call or write._}}

{{#OPENED}}
{{_What you wrote:_}}

  {{DESCRIPTION}}

{{/OPENED}}
{{#REOPENED}}
{{_Why it was opened again:_}}

  {{TEXT}}

{{_It is checked from the beginning. What was approved before does not count any more._}}

{{/REOPENED}}
{{_What happens next: we check your setup. If something is missing, we write to you and name the fix for each item. If nothing is, the support desk reviews your request._}}
