{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/organizations">{{_Organizations_}}</a>
<h1>{{TITLE}}</h1>
{{>FACTS}}
<p><a href="/organizations/{{NAME:u}}/preview">{{_What separate invoices of the last months would have looked like_}}</a></p>
<h2>{{_Structure now_}}</h2>
{{>TREE}}
{{#MAY_EDIT}}<p><a href="/organizations/{{NAME:u}}/structure">{{_Change the structure_}}</a></p>{{/MAY_EDIT}}
<h2>{{_BANs_}}</h2>
{{#NO_BAN}}<p>{{_No BAN has been assigned yet._}}</p>{{/NO_BAN}}
{{#BANS}}<table class="cards">
<caption>{{_BANs, assigned and retired_}}</caption>
<thead><tr><th scope="col">{{_BAN_}}</th><th scope="col">{{_For_}}</th><th scope="col">{{_From_}}</th><th scope="col">{{_Retired_}}</th></tr></thead>
<tbody>
{{#BAN}}<tr><th scope="row" class="code">{{VALUE}}</th><td data-label="{{_For_}}">{{BEARER}}</td><td data-label="{{_From_}}">{{FROM}}</td><td data-label="{{_Retired_}}">{{RETIRED}}</td></tr>
{{/BAN}}
</tbody>
</table>{{/BANS}}
<h2>{{_Invoicing mode_}}</h2>
{{#NO_MODE}}<p>{{_One invoice for the whole organization, as from the beginning._}}</p>{{/NO_MODE}}
{{#MODES}}<ul>
{{#MODE}}<li>{{TEXT}}{{#TICKET}} (<a href="/tickets/{{NUMBER}}">{{NUMBER}}</a>){{/TICKET}}</li>
{{/MODE}}
</ul>{{/MODES}}
<h2>{{_Who owned what when_}}</h2>
{{>CHARTS}}
<table class="cards">
<caption>{{_Placements of Workspaces and Providers_}}</caption>
<thead><tr><th scope="col">{{_What_}}</th><th scope="col">{{_In_}}</th><th scope="col">{{_From_}}</th><th scope="col">{{_Until_}}</th></tr></thead>
<tbody>
{{#PLACEMENT}}<tr><th scope="row">{{WHAT}}</th><td data-label="{{_In_}}">{{OWNER}}</td><td data-label="{{_From_}}">{{FROM}}</td><td data-label="{{_Until_}}">{{UNTIL}}</td></tr>
{{/PLACEMENT}}
</tbody>
</table>
