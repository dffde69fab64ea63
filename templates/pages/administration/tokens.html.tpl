{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
{{>ERRORS}}
<h1>{{_API tokens_}}</h1>
{{#EMPTY}}<p>{{_No other program may call the API yet._}}</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>{{_Tokens of other programs; the tokens themselves are kept nowhere_}}</caption>
<thead><tr><th scope="col">{{_Token_}}</th><th scope="col">{{_Acts as_}}</th><th scope="col">{{_In the role_}}</th><th scope="col">{{_Since_}}</th><th scope="col">{{_Last used_}}</th><th scope="col">{{_State_}}</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row">{{NAME}}</th><td data-label="{{_Acts as_}}"><a href="{{HREF}}">{{USER}}</a></td><td data-label="{{_In the role_}}">{{ROLE}}</td><td data-label="{{_Since_}}">{{SINCE}}</td><td data-label="{{_Last used_}}">{{USED}}</td><td data-label="{{_State_}}">{{#REVOKED}}<span class="soft">{{_Revoked {{WHEN}}_}}</span>{{/REVOKED}}{{#IN_FORCE}}{{_In force_}}{{/IN_FORCE}}{{#REVOKE}}<form method="post" action="/administration/token-revocations"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="token" value="{{TOKEN}}"><button type="submit" class="quiet">{{_Revoke<span class="visually-hidden"> {{TOKEN}}</span>_}}</button></form>{{/REVOKE}}</td></tr>
{{/ROW}}
</tbody>
</table>{{/ROWS}}
{{#FORM}}<h2>{{_Add a token_}}</h2>
<form class="panel" method="post" action="/administration/tokens" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>NAME_FIELD}}
{{>USER_FIELD}}
{{>ROLE_FIELD}}
<p class="buttons"><button type="submit">{{_Add the token_}}</button> <span>{{_It is shown once, on the next page._}}</span></p>
</form>{{/FORM}}
