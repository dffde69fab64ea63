{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<h1>Sessions</h1>
{{#EMPTY}}<p>Nobody is signed in.</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>Who is signed in</caption>
<thead><tr><th scope="col">Person</th><th scope="col">Since</th><th scope="col">From</th><th scope="col">Last used</th>{{#ACTS_HEAD}}<th scope="col">End</th>{{/ACTS_HEAD}}</tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row"><a href="{{HREF}}">{{NAME}}</a>{{#YOURS}} <span class="tag look">this session</span>{{/YOURS}}<br><span class="soft">{{EMAIL}}</span></th><td data-label="Since">{{SINCE}}</td><td data-label="From" class="code">{{FROM}}</td><td data-label="Last used">{{USED}}</td>{{#ACTS}}<td data-label="End"><div class="buttons"><form method="post" action="/administration/session-ends"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="session" value="{{SESSION}}"><button type="submit" class="quiet">This one<span class="visually-hidden"> of {{WHO}} since {{WHEN}}</span></button></form><form method="post" action="/administration/session-ends"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="user" value="{{USER}}"><button type="submit" class="quiet">All<span class="visually-hidden"> sessions of {{WHO}}</span></button></form></div></td>{{/ACTS}}</tr>
{{/ROW}}
</tbody>
</table>{{/ROWS}}
<p class="soft">A session ends by itself eight hours after the last sent form, and a week after the sign-in. Reading pages does not prolong it.</p>
