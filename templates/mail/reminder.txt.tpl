{{#IS_QUESTION}}We still wait for your answer.{{/IS_QUESTION}}{{#IS_SETUP}}Still waiting for you: {{COUNT}} to fix.{{/IS_SETUP}}

{{#IS_QUESTION}}
We asked:

  {{QUESTION}}

{{/IS_QUESTION}}
{{#IS_SETUP}}
This is what is left for {{ACCOUNT}}:

{{#ITEM}}
- {{SENTENCE}}
{{/ITEM}}

{{/IS_SETUP}}
What happens next: {{#IS_QUESTION}}open the request and answer there, or reply to this mail.{{/IS_QUESTION}}{{#IS_SETUP}}fix it in the platform, then open the request and choose Check again.{{/IS_SETUP}} If we hear nothing for 14 days the request is withdrawn; it can be opened again after that.
