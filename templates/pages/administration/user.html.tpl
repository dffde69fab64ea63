{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<a class="back" href="/administration/users">{{_Users_}}</a>
{{>ERRORS}}
<h1>{{NAME}}</h1>
{{>FACTS}}
{{#CHANGE}}<h2>{{_Change the account_}}</h2>
<form class="panel" method="post" action="{{PATH}}/changes" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="version" value="{{VERSION}}">
{{>NAME_FIELD}}
{{>ROLE_FIELD}}
{{>ORGANIZATION_FIELD}}
<p class="buttons"><button type="submit">{{_Save the account_}}</button> <span>{{_With another role the sessions of this person end._}}</span></p>
</form>{{/CHANGE}}
{{#OWN}}<p>{{_This is your own account. Another administrator changes its role, deactivates it or renews its password, so that nobody shuts himself out by accident._}}</p>{{/OWN}}
{{#RENEW}}<h2>{{_Password_}}</h2>
<form class="panel" method="post" action="{{PATH}}/password-links">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="version" value="{{VERSION}}">
<p>{{_You get a link, once, by which the person chooses a new password. The password there is now, and every link made before, is void at once; the sessions end._}}</p>
<p class="buttons"><button type="submit" class="secondary">{{_Make a link for a new password_}}</button></p>
</form>{{/RENEW}}
{{#DEACTIVATE}}<h2>{{_Leaving_}}</h2>
<form class="panel" method="post" action="{{PATH}}/deactivation">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="version" value="{{VERSION}}">
<p>{{_Nobody signs in with the account any more. Its sessions end and its API tokens are revoked at once. It stays on what it did._}}</p>
<p class="buttons"><button type="submit" class="danger">{{_Deactivate this account_}}</button></p>
</form>{{/DEACTIVATE}}
{{#ACTIVATE}}<h2>{{_Coming back_}}</h2>
<form class="panel" method="post" action="{{PATH}}/activation">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="version" value="{{VERSION}}">
<p>{{_The person gets a link to choose a new password. API tokens that were revoked stay so._}}</p>
<p class="buttons"><button type="submit" class="secondary">{{_Activate this account_}}</button></p>
</form>{{/ACTIVATE}}
<h2>{{_Signed in_}}</h2>
{{#NO_SESSION}}<p>{{_This person is not signed in anywhere._}}</p>{{/NO_SESSION}}
{{#SESSIONS}}<table class="cards">
<caption>{{_Sessions of this person_}}</caption>
<thead><tr><th scope="col">{{_Since_}}</th><th scope="col">{{_From_}}</th><th scope="col">{{_Last used_}}</th></tr></thead>
<tbody>
{{#SESSION}}<tr><th scope="row">{{SINCE}}</th><td data-label="{{_From_}}" class="code">{{FROM}}</td><td data-label="{{_Last used_}}">{{USED}}</td></tr>
{{/SESSION}}
</tbody>
</table>
<p><a href="/administration/sessions">{{_End sessions_}}</a></p>{{/SESSIONS}}
<h2>{{_API tokens_}}</h2>
{{#NO_TOKEN}}<p>{{_No program acts as this person._}}</p>{{/NO_TOKEN}}
{{#TOKENS}}<ul>
{{#TOKEN}}<li>{{TOKEN_NAME}} ({{TOKEN_STATE}})</li>
{{/TOKEN}}
</ul>
<p><a href="/administration/tokens">{{_Revoke tokens_}}</a></p>{{/TOKENS}}
