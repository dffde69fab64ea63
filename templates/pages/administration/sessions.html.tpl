{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<h1>{{_Sessions_}}</h1>
{{#EMPTY}}<p>{{_Nobody is signed in._}}</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>{{_Who is signed in_}}</caption>
<thead><tr><th scope="col">{{_Person_}}</th><th scope="col">{{_Since_}}</th><th scope="col">{{_From_}}</th><th scope="col">{{_Last used_}}</th>{{#ACTS_HEAD}}<th scope="col">{{_End_}}</th>{{/ACTS_HEAD}}</tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row"><a href="{{HREF}}">{{NAME}}</a>{{#YOURS}} <span class="tag look">{{_this session_}}</span>{{/YOURS}}<br><span class="soft">{{EMAIL}}</span></th><td data-label="{{_Since_}}">{{SINCE}}</td><td data-label="{{_From_}}" class="code">{{FROM}}</td><td data-label="{{_Last used_}}">{{USED}}</td>{{#ACTS}}<td data-label="{{_End_}}"><div class="buttons"><form method="post" action="/administration/session-ends"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="session" value="{{SESSION}}"><button type="submit" class="quiet">{{_This one<span class="visually-hidden"> of {{WHO}} since {{WHEN}}</span>_}}</button></form><form method="post" action="/administration/session-ends"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="user" value="{{USER}}"><button type="submit" class="quiet">{{_All<span class="visually-hidden"> sessions of {{WHO}}</span>_}}</button></form></div></td>{{/ACTS}}</tr>
{{/ROW}}
</tbody>
</table>{{/ROWS}}
<p class="soft">{{_A session ends by itself eight hours after the last sent form, and a week after the sign-in. Reading pages does not prolong it._}}</p>
