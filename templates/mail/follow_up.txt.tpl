{{ACCOUNT}}: {{#NO_BAN}}a Cost Center has no account number.{{/NO_BAN}}{{#MOVED}}a provider moved to another Cost Center.{{/MOVED}}{{#NO_OWNER}}a provider belongs to no Cost Center.{{/NO_OWNER}}{{#DELETED}}a Cost Center was deleted.{{/DELETED}}{{#RENAMED}}a Cost Center was renamed.{{/RENAMED}}

The structure of {{ORGANIZATION}} has changed since the switch:

{{#ITEM}}
- {{SENTENCE}}
{{/ITEM}}

What happens next: settle it before the next cut-off. The follow-up closes by itself when the change is gone.
