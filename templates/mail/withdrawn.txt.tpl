{{_Your request was withdrawn._}}

{{#HAS_TEXT}}
{{_The reason: {{TEXT}}_}}

{{/HAS_TEXT}}
{{_What happens next: nothing changes, and_}} {{#IS_SEPARATE}}{{_you go on receiving one invoice for the whole organization_}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_you go on receiving separate invoices_}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_the invoices you receive stay as they are_}}{{/IS_ADDED}}{{_. If you want to go on, open the request until {{REOPEN_UNTIL}} and choose Open it again: what you wrote is still there. After that you are welcome to send a new request._}}
