{{_Your request was declined._}}

{{_The reason:_}}

  {{TEXT}}

{{_What happens next: nothing changes, and_}} {{#IS_SEPARATE}}{{_you go on receiving one invoice for the whole organization_}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_you go on receiving separate invoices_}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_the invoices you receive stay as they are_}}{{/IS_ADDED}}{{_. If the reason no longer holds, open the request until {{REOPEN_UNTIL}} and choose Open it again, or send a new one._}}
