{{%AUTOESCAPE context="HTML"}}
<h1>Invoice runs</h1>
<form class="panel" method="get" action="/runs/draft" novalidate>
<h2>Look at a run before it is issued</h2>
<p>A dry run: nothing is recorded.</p>
{{>ORGANIZATION_FIELD}}
{{>PERIOD_FIELD}}
<button type="submit">Show the dry run</button>
</form>
{{#CHANGED}}<h2>Changed since they were invoiced</h2>
<p>The next run of the organization bills the difference by itself.</p>
<ul>
{{#PERIOD_ROW}}<li><a href="/corrections?organization={{NAME:u}}&amp;period={{MONTH}}">{{ORGANIZATION}}, {{PERIOD}}</a></li>
{{/PERIOD_ROW}}
</ul>{{/CHANGED}}
<h2>Issued</h2>
{{#EMPTY}}<p>No run has been issued yet.</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>Issued runs, newest first</caption>
<thead><tr><th scope="col">Organization</th><th scope="col">Period</th><th scope="col">Kind</th><th scope="col">Mode</th><th scope="col">Issued</th><th scope="col">By</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row"><a href="/runs/{{ID}}">{{ORGANIZATION}}</a></th><td data-label="Period">{{PERIOD}}</td><td data-label="Kind">{{KIND}}</td><td data-label="Mode">{{MODE}}</td><td data-label="Issued">{{ISSUED}}</td><td data-label="By">{{BY}}</td></tr>
{{/ROW}}
</tbody>
</table>{{/ROWS}}
