{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Nothing is asked of you now.</div>
<h1>Your request is approved.</h1>
{{#IS_SINGLE}}
<p>Cost Centers that stop getting an invoice of their own:</p>
{{/IS_SINGLE}}
{{#IS_SEPARATE}}
<p>Cost Centers that are going to get an invoice of their own:</p>
{{/IS_SEPARATE}}
{{#IS_ADDED}}
<p>Cost Centers that are going to get an invoice of their own too:</p>
{{/IS_ADDED}}
<ul>
{{#COST_CENTER}}
<li>{{NAME}}</li>
{{/COST_CENTER}}
</ul>
<p>What happens next: {{#IS_SEPARATE}}our billing team assigns an account number to each of them. Then the first month with separate invoices is set, and we write to you with the date.{{/IS_SEPARATE}}{{#IS_SINGLE}}our billing team sets the first month with one invoice again, and we write to you with the date.{{/IS_SINGLE}}{{#IS_ADDED}}our billing team assigns an account number to each of them. Then the first month of their invoices is set, and we write to you with the date.{{/IS_ADDED}}</p>
