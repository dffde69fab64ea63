Your request was withdrawn.

{{#HAS_TEXT}}
The reason: {{TEXT}}

{{/HAS_TEXT}}
What happens next: nothing changes, and you go on receiving one invoice for the whole organization. You are welcome to open a new request at any time.
