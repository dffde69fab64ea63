{{%AUTOESCAPE context="HTML"}}
<h1>{{_Invoice runs_}}</h1>
<form class="panel" method="get" action="/runs/draft" novalidate>
<h2>{{_Look at a run before it is issued_}}</h2>
<p>{{_A dry run: nothing is recorded._}}</p>
{{>ORGANIZATION_FIELD}}
{{>PERIOD_FIELD}}
<button type="submit">{{_Show the dry run_}}</button>
</form>
{{#CHANGED}}<h2>{{_Changed since they were invoiced_}}</h2>
<p>{{_The next run of the organization bills the difference by itself._}}</p>
<ul>
{{#PERIOD_ROW}}<li><a href="/corrections?organization={{NAME:u}}&amp;period={{MONTH}}">{{ORGANIZATION}}, {{PERIOD}}</a></li>
{{/PERIOD_ROW}}
</ul>{{/CHANGED}}
<h2>{{_Issued_}}</h2>
{{#EMPTY}}<p>{{_No run has been issued yet._}}</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>{{_Issued runs, newest first_}}</caption>
<thead><tr><th scope="col">{{_Organization_}}</th><th scope="col">{{_Period_}}</th><th scope="col">{{_Kind_}}</th><th scope="col">{{_Mode_}}</th><th scope="col">{{_Issued_}}</th><th scope="col">{{_By_}}</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row"><a href="/runs/{{ID}}">{{ORGANIZATION}}</a></th><td data-label="{{_Period_}}">{{PERIOD}}</td><td data-label="{{_Kind_}}">{{KIND}}</td><td data-label="{{_Mode_}}">{{MODE}}</td><td data-label="{{_Issued_}}">{{ISSUED}}</td><td data-label="{{_By_}}">{{BY}}</td></tr>
{{/ROW}}
</tbody>
</table>{{/ROWS}}
