{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_The first month is {{MONTH}}._}}</div>
<h1>{{ORGANIZATION}}: {{#IS_SEPARATE}}{{_separate invoices start on {{START}}._}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_one invoice starts again on {{START}}._}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_invoices for more Cost Centers start on {{START}}._}}{{/IS_ADDED}}</h1>
<p>{{_The first month is {{MONTH}}._}} {{#IS_SINGLE}}{{_These Cost Centers lose their own invoice:_}}{{/IS_SINGLE}}{{#IS_SEPARATE}}{{_These Cost Centers are in it:_}}{{/IS_SEPARATE}}{{#IS_ADDED}}{{_These Cost Centers are in it:_}}{{/IS_ADDED}}</p>
<ul>
{{#COST_CENTER}}
<li>{{NAME}}</li>
{{/COST_CENTER}}
</ul>
<p>{{_What happens next: on {{START}} the setup is checked once more and the switch is made. Moving a workspace or provider before that voids the approval._}}</p>
