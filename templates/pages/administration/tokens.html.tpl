{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
{{>ERRORS}}
<h1>API tokens</h1>
{{#EMPTY}}<p>No other program may call the API yet.</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>Tokens of other programs; the tokens themselves are kept nowhere</caption>
<thead><tr><th scope="col">Token</th><th scope="col">Acts as</th><th scope="col">In the role</th><th scope="col">Since</th><th scope="col">Last used</th><th scope="col">State</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row">{{NAME}}</th><td data-label="Acts as"><a href="{{HREF}}">{{USER}}</a></td><td data-label="In the role">{{ROLE}}</td><td data-label="Since">{{SINCE}}</td><td data-label="Last used">{{USED}}</td><td data-label="State">{{#REVOKED}}<span class="soft">Revoked {{WHEN}}</span>{{/REVOKED}}{{#IN_FORCE}}In force{{/IN_FORCE}}{{#REVOKE}}<form method="post" action="/administration/token-revocations"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="token" value="{{TOKEN}}"><button type="submit" class="quiet">Revoke<span class="visually-hidden"> {{TOKEN}}</span></button></form>{{/REVOKE}}</td></tr>
{{/ROW}}
</tbody>
</table>{{/ROWS}}
{{#FORM}}<h2>Add a token</h2>
<form class="panel" method="post" action="/administration/tokens" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>NAME_FIELD}}
{{>USER_FIELD}}
{{>ROLE_FIELD}}
<p class="buttons"><button type="submit">Add the token</button> <span>It is shown once, on the next page.</span></p>
</form>{{/FORM}}
