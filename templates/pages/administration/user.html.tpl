{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<a class="back" href="/administration/users">Users</a>
{{>ERRORS}}
<h1>{{NAME}}</h1>
{{>FACTS}}
{{#CHANGE}}<h2>Change the account</h2>
<form class="panel" method="post" action="{{PATH}}/changes" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="version" value="{{VERSION}}">
{{>NAME_FIELD}}
{{>ROLE_FIELD}}
{{>ORGANIZATION_FIELD}}
<p class="buttons"><button type="submit">Save the account</button> <span>With another role the sessions of this person end.</span></p>
</form>{{/CHANGE}}
{{#OWN}}<p>This is your own account. Another administrator changes its role, deactivates it or renews its password, so that nobody shuts himself out by accident.</p>{{/OWN}}
{{#RENEW}}<h2>Password</h2>
<form class="panel" method="post" action="{{PATH}}/password-links">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="version" value="{{VERSION}}">
<p>You get a link, once, by which the person chooses a new password. The password there is now, and every link made before, is void at once; the sessions end.</p>
<p class="buttons"><button type="submit" class="secondary">Make a link for a new password</button></p>
</form>{{/RENEW}}
{{#DEACTIVATE}}<h2>Leaving</h2>
<form class="panel" method="post" action="{{PATH}}/deactivation">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="version" value="{{VERSION}}">
<p>Nobody signs in with the account any more. Its sessions end and its API tokens are revoked at once. It stays on what it did.</p>
<p class="buttons"><button type="submit" class="danger">Deactivate this account</button></p>
</form>{{/DEACTIVATE}}
{{#ACTIVATE}}<h2>Coming back</h2>
<form class="panel" method="post" action="{{PATH}}/activation">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="version" value="{{VERSION}}">
<p>The person gets a link to choose a new password. API tokens that were revoked stay so.</p>
<p class="buttons"><button type="submit" class="secondary">Activate this account</button></p>
</form>{{/ACTIVATE}}
<h2>Signed in</h2>
{{#NO_SESSION}}<p>This person is not signed in anywhere.</p>{{/NO_SESSION}}
{{#SESSIONS}}<table class="cards">
<caption>Sessions of this person</caption>
<thead><tr><th scope="col">Since</th><th scope="col">From</th><th scope="col">Last used</th></tr></thead>
<tbody>
{{#SESSION}}<tr><th scope="row">{{SINCE}}</th><td data-label="From" class="code">{{FROM}}</td><td data-label="Last used">{{USED}}</td></tr>
{{/SESSION}}
</tbody>
</table>
<p><a href="/administration/sessions">End sessions</a></p>{{/SESSIONS}}
<h2>API tokens</h2>
{{#NO_TOKEN}}<p>No program acts as this person.</p>{{/NO_TOKEN}}
{{#TOKENS}}<ul>
{{#TOKEN}}<li>{{TOKEN_NAME}} ({{TOKEN_STATE}})</li>
{{/TOKEN}}
</ul>
<p><a href="/administration/tokens">Revoke tokens</a></p>{{/TOKENS}}
