{{%AUTOESCAPE context="HTML"}}
<h1>{{_Invoices_}}</h1>
{{#PREVIEW}}<p><a href="/preview">{{_What separate invoices of the last months would have looked like_}}</a></p>{{/PREVIEW}}
{{>ERRORS}}
<form class="panel" method="get" action="/invoices" novalidate>
{{#STAFF}}{{>ORGANIZATION_FIELD}}{{/STAFF}}
{{>PERIOD_FIELD}}
<button type="submit" class="secondary">{{_Show_}}</button>
</form>
{{#EMPTY}}<p>{{TEXT}}</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>{{_Newest first_}}</caption>
<thead><tr><th scope="col">{{_Invoice_}}</th><th scope="col">{{_For_}}</th><th scope="col">{{BAN_TITLE}}</th><th scope="col">{{_Period_}}</th><th scope="col" class="num">{{_Total_}}</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row"><a href="/invoices/{{NUMBER}}">{{NUMBER}}</a></th><td data-label="{{_For_}}">{{BEARER}}{{#ORGANIZATION}}<br><small>{{TEXT}}</small>{{/ORGANIZATION}}</td><td data-label="{{BAN_TITLE}}" class="code">{{BAN}}</td><td data-label="{{_Period_}}">{{PERIOD}}</td><td data-label="{{_Total_}}" class="num">{{TOTAL}}</td></tr>
{{/ROW}}
</tbody>
</table>
{{#MORE}}<p>{{_These are {{COUNT}} invoices, newest first. There are older ones: choose a period above, or see the <a href="{{HREF}}">next page</a>._}}</p>{{/MORE}}{{/ROWS}}
{{#CURRENCY}}<h2>{{_By month and Cost Center_}}</h2>
{{>SPEND}}{{/CURRENCY}}
