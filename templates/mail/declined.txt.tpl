Your request was declined.

The reason:

  {{TEXT}}

What happens next: nothing changes, and {{#IS_SEPARATE}}you go on receiving one invoice for the whole organization{{/IS_SEPARATE}}{{#IS_SINGLE}}you go on receiving separate invoices{{/IS_SINGLE}}{{#IS_ADDED}}the invoices you receive stay as they are{{/IS_ADDED}}. If the reason no longer holds, open the request until {{REOPEN_UNTIL}} and choose Open it again, or send a new one.
