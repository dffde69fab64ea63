{{%AUTOESCAPE context="HTML"}}
<h1>Queue</h1>
<nav class="tabs" aria-label="Which requests">
<ul>
{{#TAB}}<li><a href="{{HREF}}"{{#HERE}} aria-current="page"{{/HERE}}>{{TEXT}} ({{COUNT}})</a></li>
{{/TAB}}
{{#MAIL_TAB}}<li><a href="{{HREF}}">{{TEXT}} ({{COUNT}})</a></li>
{{/MAIL_TAB}}
</ul>
</nav>
<nav class="tabs" aria-label="Whose requests">
<ul>
<li><a href="{{ALL_HREF}}"{{#ALL}} aria-current="page"{{/ALL}}>Everybody's</a></li>
<li><a href="{{MINE_HREF}}"{{#MINE}} aria-current="page"{{/MINE}}>Mine</a></li>
</ul>
</nav>
{{#EMPTY}}<p>{{TEXT}}</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>{{CAPTION}}</caption>
<thead><tr><th scope="col">Request</th><th scope="col">State</th><th scope="col">Whose turn</th><th scope="col">Slip risk</th><th scope="col">Age</th><th scope="col">Owner</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row"><a href="/tickets/{{NUMBER}}"><span class="code">{{NUMBER}}</span> {{ORGANIZATION}}</a><br><span class="soft">{{KIND}}</span></th><td data-label="State">{{STATE}}{{#TAG}} <span class="tag look">{{TEXT}}</span>{{/TAG}}</td><td data-label="Whose turn">{{TURN}}</td><td data-label="Slip risk">{{#RISK}}<span class="{{CLASS}}"><span aria-hidden="true">{{SIGN}}</span> {{TEXT}}</span>{{/RISK}}{{#NO_RISK}}<span class="soft">{{TEXT}}</span>{{/NO_RISK}}</td><td data-label="Age">{{AGE}}</td><td data-label="Owner">{{#OWNER}}<abbr title="{{NAME}}">{{INITIALS}}</abbr>{{/OWNER}}{{#NO_OWNER}}<span class="soft">nobody</span>{{/NO_OWNER}}</td></tr>
{{/ROW}}
</tbody>
</table>
{{#MORE}}<p><a href="{{HREF}}">Next page</a></p>{{/MORE}}{{/ROWS}}
