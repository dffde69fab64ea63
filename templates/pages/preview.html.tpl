{{%AUTOESCAPE context="HTML"}}
<h1>{{_Separate invoices of the last months: {{ORGANIZATION}}_}}</h1>
<p class="lead">{{_The charges of the closed months, divided by Cost Center, beside the single invoice. Nothing is billed by looking at this._}}</p>
{{#NO_CHARGES}}<p>{{_There are no charges of a closed month yet, so there is nothing to divide._}}</p>{{/NO_CHARGES}}
{{#MONTH}}<h2>{{PERIOD}}</h2>
{{#CURRENCY}}{{>SPLIT}}{{/CURRENCY}}
{{/MONTH}}
