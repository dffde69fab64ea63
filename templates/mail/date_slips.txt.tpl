{{#MAY_SLIP}}The start is about to move from {{FROM}} to {{TO}}.{{/MAY_SLIP}}{{#TAKEN_BACK}}The start on {{FROM}} was taken back.{{/TAKEN_BACK}}{{#FELL}}The start on {{FROM}} cannot be kept.{{/FELL}}

{{#MAY_SLIP}}
{{#IS_SEPARATE}}Separate invoices for {{ACCOUNT}} start{{/IS_SEPARATE}}{{#IS_SINGLE}}One invoice for {{ACCOUNT}} starts again{{/IS_SINGLE}}{{#IS_ADDED}}Invoices for more Cost Centers of {{ACCOUNT}} start{{/IS_ADDED}} on {{FROM}} only if everything is ready by {{CUT_OFF}}.

{{#HAS_ITEMS}}
This is what is left:

{{#ITEM}}
- {{SENTENCE}}
{{/ITEM}}

{{/HAS_ITEMS}}
What happens next: if it is ready by then, the start stays. If not, it moves to {{TO}}, and you do not have to ask again.

{{/MAY_SLIP}}
{{#TAKEN_BACK}}
Our billing team has taken back the date that was set for {{ACCOUNT}}.

What happens next: our billing team sets a new date, and we write to you with it. The earliest one possible is {{EARLIEST}}.

{{/TAKEN_BACK}}
{{#FELL}}
The setup of {{ACCOUNT}} changed after the request was approved, so it has to be reviewed again.

What happens next: the support desk reviews your request. If something has to be fixed first, we write to you and name it. The earliest new start is {{EARLIEST}}.

{{/FELL}}
