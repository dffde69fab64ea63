{{%AUTOESCAPE context="HTML"}}
<h1>{{_Organizations_}}</h1>
{{#EMPTY}}<p>{{_No organization is known yet. Import one from its file: <code>splitdesk import-organization FILE</code>_}}</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>{{_Organizations by name_}}</caption>
<thead><tr><th scope="col">{{_Organization_}}</th><th scope="col">{{_Cost Centers_}}</th><th scope="col">{{_Invoices now_}}</th><th scope="col">{{_Request_}}</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row"><a href="/organizations/{{NAME}}">{{TITLE}}</a></th><td data-label="{{_Cost Centers_}}">{{COUNT}}</td><td data-label="{{_Invoices now_}}">{{MODE}}</td><td data-label="{{_Request_}}">{{#OPEN}}<a href="/tickets/{{NUMBER}}">{{NUMBER}}</a>{{/OPEN}}{{#NONE}}{{_none open_}}{{/NONE}}</td></tr>
{{/ROW}}
</tbody>
</table>{{/ROWS}}
