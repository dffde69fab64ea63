{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
{{>ERRORS}}
<h1>{{_Users_}}</h1>
{{#EMPTY}}<p>{{_Nobody may sign in yet. Add the first administrator by the command <code>splitdesk user add</code>._}}</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>{{_Everybody who has an account_}}</caption>
<thead><tr><th scope="col">{{_Person_}}</th><th scope="col">{{_Role_}}</th><th scope="col">{{_Organization_}}</th><th scope="col">{{_State_}}</th><th scope="col" class="num">{{_Sessions_}}</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row"><a href="{{HREF}}">{{NAME}}</a><br><span class="soft">{{EMAIL}}</span></th><td data-label="{{_Role_}}">{{ROLE}}</td><td data-label="{{_Organization_}}">{{ORGANIZATION}}</td><td data-label="{{_State_}}" class="{{CLASS}}">{{STATE}}</td><td data-label="{{_Sessions_}}" class="num">{{SESSIONS}}</td></tr>
{{/ROW}}
</tbody>
</table>{{/ROWS}}
{{#FORM}}<h2>{{_Add somebody_}}</h2>
<form class="panel" method="post" action="/administration/users" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>EMAIL_FIELD}}
{{>NAME_FIELD}}
{{>ROLE_FIELD}}
{{>ORGANIZATION_FIELD}}
<p class="buttons"><button type="submit">{{_Add the account_}}</button> <span>{{_You then get a link, once, by which the person chooses a password._}}</span></p>
</form>{{/FORM}}
