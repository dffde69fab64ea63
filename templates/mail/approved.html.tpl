{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_Nothing is asked of you now._}}</div>
<h1>{{_Your request is approved._}}</h1>
{{#IS_SINGLE}}
<p>{{_Cost Centers that stop getting an invoice of their own:_}}</p>
{{/IS_SINGLE}}
{{#IS_SEPARATE}}
<p>{{_Cost Centers that are going to get an invoice of their own:_}}</p>
{{/IS_SEPARATE}}
{{#IS_ADDED}}
<p>{{_Cost Centers that are going to get an invoice of their own too:_}}</p>
{{/IS_ADDED}}
<ul>
{{#COST_CENTER}}
<li>{{NAME}}</li>
{{/COST_CENTER}}
</ul>
<p>{{_What happens next:_}} {{#IS_SEPARATE}}{{_our billing team assigns an account number to each of them. Then the first month with separate invoices is set, and we write to you with the date._}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_our billing team sets the first month with one invoice again, and we write to you with the date._}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_our billing team assigns an account number to each of them. Then the first month of their invoices is set, and we write to you with the date._}}{{/IS_ADDED}}</p>
