{{%AUTOESCAPE context="HTML"}}
<h1>Organizations</h1>
{{#EMPTY}}<p>No organization is known yet. Import one from its file: <code>splitdesk import-organization FILE</code></p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>Organizations by name</caption>
<thead><tr><th scope="col">Organization</th><th scope="col">Cost Centers</th><th scope="col">Invoices now</th><th scope="col">Request</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row"><a href="/organizations/{{NAME}}">{{TITLE}}</a></th><td data-label="Cost Centers">{{COUNT}}</td><td data-label="Invoices now">{{MODE}}</td><td data-label="Request">{{#OPEN}}<a href="/tickets/{{NUMBER}}">{{NUMBER}}</a>{{/OPEN}}{{#NONE}}none open{{/NONE}}</td></tr>
{{/ROW}}
</tbody>
</table>{{/ROWS}}
