{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{#MAY_SLIP}}{{_Unless it is ready in time._}}{{/MAY_SLIP}}{{#TAKEN_BACK}}{{_A new date follows._}}{{/TAKEN_BACK}}{{#FELL}}{{_It has to be reviewed again._}}{{/FELL}}</div>
<h1>{{#MAY_SLIP}}{{_The start is about to move from {{FROM}} to {{TO}}._}}{{/MAY_SLIP}}{{#TAKEN_BACK}}{{_The start on {{FROM}} was taken back._}}{{/TAKEN_BACK}}{{#FELL}}{{_The start on {{FROM}} cannot be kept._}}{{/FELL}}</h1>
{{#MAY_SLIP}}
<p>{{#IS_SEPARATE}}{{_Separate invoices for {{ACCOUNT}} start_}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_One invoice for {{ACCOUNT}} starts again_}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_Invoices for more Cost Centers of {{ACCOUNT}} start_}}{{/IS_ADDED}} {{_on {{FROM}} only if everything is ready by {{CUT_OFF}}._}}</p>
{{#HAS_ITEMS}}
<p>{{_This is what is left:_}}</p>
<ul>
{{#ITEM}}
<li>{{SENTENCE}}</li>
{{/ITEM}}
</ul>
{{/HAS_ITEMS}}
<p>{{_What happens next: if it is ready by then, the start stays. If not, it moves to {{TO}}, and you do not have to ask again._}}</p>
{{/MAY_SLIP}}
{{#TAKEN_BACK}}
<p>{{_Our billing team has taken back the date that was set for {{ACCOUNT}}._}}</p>
<p>{{_What happens next: our billing team sets a new date, and we write to you with it. The earliest one possible is {{EARLIEST}}._}}</p>
{{/TAKEN_BACK}}
{{#FELL}}
<p>{{_The setup of {{ACCOUNT}} changed after the request was approved, so it has to be reviewed again._}}</p>
<p>{{_What happens next: the support desk reviews your request. If something has to be fixed first, we write to you and name it. The earliest new start is {{EARLIEST}}._}}</p>
{{/FELL}}
