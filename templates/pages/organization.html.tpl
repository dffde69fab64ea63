{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/organizations">Organizations</a>
<h1>{{TITLE}}</h1>
{{>FACTS}}
<p><a href="/organizations/{{NAME:u}}/preview">What separate invoices of the last months would have looked like</a></p>
<h2>Structure now</h2>
{{>TREE}}
{{#MAY_EDIT}}<p><a href="/organizations/{{NAME:u}}/structure">Change the structure</a></p>{{/MAY_EDIT}}
<h2>BANs</h2>
{{#NO_BAN}}<p>No BAN has been assigned yet.</p>{{/NO_BAN}}
{{#BANS}}<table class="cards">
<caption>BANs, assigned and retired</caption>
<thead><tr><th scope="col">BAN</th><th scope="col">For</th><th scope="col">From</th><th scope="col">Retired</th></tr></thead>
<tbody>
{{#BAN}}<tr><th scope="row" class="code">{{VALUE}}</th><td data-label="For">{{BEARER}}</td><td data-label="From">{{FROM}}</td><td data-label="Retired">{{RETIRED}}</td></tr>
{{/BAN}}
</tbody>
</table>{{/BANS}}
<h2>Invoicing mode</h2>
{{#NO_MODE}}<p>One invoice for the whole organization, as from the beginning.</p>{{/NO_MODE}}
{{#MODES}}<ul>
{{#MODE}}<li>{{TEXT}}{{#TICKET}} (<a href="/tickets/{{NUMBER}}">{{NUMBER}}</a>){{/TICKET}}</li>
{{/MODE}}
</ul>{{/MODES}}
<h2>Who owned what when</h2>
{{>CHARTS}}
<table class="cards">
<caption>Placements of Workspaces and Providers</caption>
<thead><tr><th scope="col">What</th><th scope="col">In</th><th scope="col">From</th><th scope="col">Until</th></tr></thead>
<tbody>
{{#PLACEMENT}}<tr><th scope="row">{{WHAT}}</th><td data-label="In">{{OWNER}}</td><td data-label="From">{{FROM}}</td><td data-label="Until">{{UNTIL}}</td></tr>
{{/PLACEMENT}}
</tbody>
</table>
