{{#IS_QUESTION}}{{_We still wait for your answer._}}{{/IS_QUESTION}}{{#IS_SETUP}}{{_Still waiting for you: {{COUNT}} to fix._}}{{/IS_SETUP}}

{{#IS_QUESTION}}
{{_We asked:_}}

  {{QUESTION}}

{{/IS_QUESTION}}
{{#IS_SETUP}}
{{_This is what is left for {{ACCOUNT}}:_}}

{{#ITEM}}
- {{SENTENCE}}
{{/ITEM}}

{{/IS_SETUP}}
{{_What happens next:_}} {{#IS_QUESTION}}{{_open the request and answer there, or reply to this mail._}}{{/IS_QUESTION}}{{#IS_SETUP}}{{_fix it in the platform, then open the request and choose Check again._}}{{/IS_SETUP}} {{_If we hear nothing for 14 days the request is withdrawn; it can be opened again after that._}}
