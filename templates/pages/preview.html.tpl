{{%AUTOESCAPE context="HTML"}}
<h1>Separate invoices of the last months: {{ORGANIZATION}}</h1>
<p class="lead">The charges of the closed months, divided by Cost Center, beside the single invoice. Nothing is billed by looking at this.</p>
{{#NO_CHARGES}}<p>There are no charges of a closed month yet, so there is nothing to divide.</p>{{/NO_CHARGES}}
{{#MONTH}}<h2>{{PERIOD}}</h2>
{{#CURRENCY}}{{>SPLIT}}{{/CURRENCY}}
{{/MONTH}}
