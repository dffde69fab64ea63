{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/requests/new/setup">{{_Back_}}</a>
<p class="soft">{{_Step 3 of 5_}}</p>
<h1>{{_What your invoices would have looked like_}}</h1>
{{#NO_CHARGES}}<p>{{_There are no charges of a closed month yet, so there is nothing to divide. Your first separate invoices will show the division._}}</p>{{/NO_CHARGES}}
{{#CHARGES}}<p>{{#DIVIDED}}{{_The charges of {{MONTH}}, the last closed month, divided by Cost Center._}}{{/DIVIDED}}{{#TOGETHER}}{{_The charges of {{MONTH}}, the last closed month, as they are divided by Cost Center now. On one invoice they stand together, with the same sum._}}{{/TOGETHER}} {{_Nothing is billed by looking at this._}}</p>
{{#CURRENCY}}{{>SPLIT}}{{/CURRENCY}}
{{#ORGANIZATION_LEVEL}}<p>{{TEXT}}</p>{{/ORGANIZATION_LEVEL}}
{{/CHARGES}}
<p class="buttons"><a class="button" href="/requests/new/call">{{_Continue_}}</a></p>
