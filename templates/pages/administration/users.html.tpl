{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
{{>ERRORS}}
<h1>Users</h1>
{{#EMPTY}}<p>Nobody may sign in yet. Add the first administrator by the command <code>splitdesk user add</code>.</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>Everybody who has an account</caption>
<thead><tr><th scope="col">Person</th><th scope="col">Role</th><th scope="col">Organization</th><th scope="col">State</th><th scope="col" class="num">Sessions</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row"><a href="{{HREF}}">{{NAME}}</a><br><span class="soft">{{EMAIL}}</span></th><td data-label="Role">{{ROLE}}</td><td data-label="Organization">{{ORGANIZATION}}</td><td data-label="State" class="{{CLASS}}">{{STATE}}</td><td data-label="Sessions" class="num">{{SESSIONS}}</td></tr>
{{/ROW}}
</tbody>
</table>{{/ROWS}}
{{#FORM}}<h2>Add somebody</h2>
<form class="panel" method="post" action="/administration/users" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>EMAIL_FIELD}}
{{>NAME_FIELD}}
{{>ROLE_FIELD}}
{{>ORGANIZATION_FIELD}}
<p class="buttons"><button type="submit">Add the account</button> <span>You then get a link, once, by which the person chooses a password.</span></p>
</form>{{/FORM}}
