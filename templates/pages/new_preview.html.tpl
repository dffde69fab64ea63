{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/requests/new/setup">Back</a>
<p class="soft">Step 3 of 5</p>
<h1>What your invoices would have looked like</h1>
{{#NO_CHARGES}}<p>There are no charges of a closed month yet, so there is nothing to divide. Your first separate invoices will show the division.</p>{{/NO_CHARGES}}
{{#CHARGES}}<p>{{#DIVIDED}}The charges of {{MONTH}}, the last closed month, divided by Cost Center.{{/DIVIDED}}{{#TOGETHER}}The charges of {{MONTH}}, the last closed month, as they are divided by Cost Center now. On one invoice they stand together, with the same sum.{{/TOGETHER}} Nothing is billed by looking at this.</p>
{{#CURRENCY}}{{>SPLIT}}{{/CURRENCY}}
{{#ORGANIZATION_LEVEL}}<p>{{TEXT}}</p>{{/ORGANIZATION_LEVEL}}
{{/CHARGES}}
<p class="buttons"><a class="button" href="/requests/new/call">Continue</a></p>
