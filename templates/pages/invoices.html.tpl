{{%AUTOESCAPE context="HTML"}}
<h1>Invoices</h1>
{{#PREVIEW}}<p><a href="/preview">What separate invoices of the last months would have looked like</a></p>{{/PREVIEW}}
{{>ERRORS}}
<form class="panel" method="get" action="/invoices" novalidate>
{{#STAFF}}{{>ORGANIZATION_FIELD}}{{/STAFF}}
{{>PERIOD_FIELD}}
<button type="submit" class="secondary">Show</button>
</form>
{{#EMPTY}}<p>{{TEXT}}</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>Newest first</caption>
<thead><tr><th scope="col">Invoice</th><th scope="col">For</th><th scope="col">{{BAN_TITLE}}</th><th scope="col">Period</th><th scope="col" class="num">Total</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row"><a href="/invoices/{{NUMBER}}">{{NUMBER}}</a></th><td data-label="For">{{BEARER}}{{#ORGANIZATION}}<br><small>{{TEXT}}</small>{{/ORGANIZATION}}</td><td data-label="{{BAN_TITLE}}" class="code">{{BAN}}</td><td data-label="Period">{{PERIOD}}</td><td data-label="Total" class="num">{{TOTAL}}</td></tr>
{{/ROW}}
</tbody>
</table>
{{#MORE}}<p>These are {{COUNT}} invoices, newest first. There are older ones: choose a period above, or see the <a href="{{HREF}}">next page</a>.</p>{{/MORE}}{{/ROWS}}
{{#CURRENCY}}<h2>By month and Cost Center</h2>
{{>SPEND}}{{/CURRENCY}}
