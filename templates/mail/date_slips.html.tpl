{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{#MAY_SLIP}}Unless it is ready in time.{{/MAY_SLIP}}{{#TAKEN_BACK}}A new date follows.{{/TAKEN_BACK}}{{#FELL}}It has to be reviewed again.{{/FELL}}</div>
<h1>{{#MAY_SLIP}}The start is about to move from {{FROM}} to {{TO}}.{{/MAY_SLIP}}{{#TAKEN_BACK}}The start on {{FROM}} was taken back.{{/TAKEN_BACK}}{{#FELL}}The start on {{FROM}} cannot be kept.{{/FELL}}</h1>
{{#MAY_SLIP}}
<p>{{#IS_SEPARATE}}Separate invoices for {{ACCOUNT}} start{{/IS_SEPARATE}}{{#IS_SINGLE}}One invoice for {{ACCOUNT}} starts again{{/IS_SINGLE}}{{#IS_ADDED}}Invoices for more Cost Centers of {{ACCOUNT}} start{{/IS_ADDED}} on {{FROM}} only if everything is ready by {{CUT_OFF}}.</p>
{{#HAS_ITEMS}}
<p>This is what is left:</p>
<ul>
{{#ITEM}}
<li>{{SENTENCE}}</li>
{{/ITEM}}
</ul>
{{/HAS_ITEMS}}
<p>What happens next: if it is ready by then, the start stays. If not, it moves to {{TO}}, and you do not have to ask again.</p>
{{/MAY_SLIP}}
{{#TAKEN_BACK}}
<p>Our billing team has taken back the date that was set for {{ACCOUNT}}.</p>
<p>What happens next: our billing team sets a new date, and we write to you with it. The earliest one possible is {{EARLIEST}}.</p>
{{/TAKEN_BACK}}
{{#FELL}}
<p>The setup of {{ACCOUNT}} changed after the request was approved, so it has to be reviewed again.</p>
<p>What happens next: the support desk reviews your request. If something has to be fixed first, we write to you and name it. The earliest new start is {{EARLIEST}}.</p>
{{/FELL}}
