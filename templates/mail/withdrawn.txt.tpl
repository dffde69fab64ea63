Your request was withdrawn.

{{#HAS_TEXT}}
The reason: {{TEXT}}

{{/HAS_TEXT}}
What happens next: nothing changes, and {{#IS_SEPARATE}}you go on receiving one invoice for the whole organization{{/IS_SEPARATE}}{{#IS_SINGLE}}you go on receiving separate invoices{{/IS_SINGLE}}{{#IS_ADDED}}the invoices you receive stay as they are{{/IS_ADDED}}. If you want to go on, open the request until {{REOPEN_UNTIL}} and choose Open it again: what you wrote is still there. After that you are welcome to send a new request.
