{{ACCOUNT}}: {{#NO_BAN}}{{_a Cost Center has no account number._}}{{/NO_BAN}}{{#MOVED}}{{_a provider moved to another Cost Center._}}{{/MOVED}}{{#NO_OWNER}}{{_a provider belongs to no Cost Center._}}{{/NO_OWNER}}{{#DELETED}}{{_a Cost Center was deleted._}}{{/DELETED}}{{#RENAMED}}{{_a Cost Center was renamed._}}{{/RENAMED}}

{{_The structure of {{ORGANIZATION}} has changed since the switch:_}}

{{#ITEM}}
- {{SENTENCE}}
{{/ITEM}}

{{_What happens next: settle it before the next cut-off. The follow-up closes by itself when the change is gone._}}
