{{%AUTOESCAPE context="HTML"}}
<p class="to-queues"><a href="/queues">{{_All queues_}}</a></p>
<div class="console">
{{>QUEUES}}
<div>
<h1>{{CAPTION}}</h1>
<div class="list-tools">
<nav class="tabs" aria-label="{{_Whose requests_}}">
<ul>
<li><a href="{{ALL_HREF}}"{{#ALL}} aria-current="page"{{/ALL}}>{{_Everybody's_}}</a></li>
<li><a href="{{MINE_HREF}}"{{#MINE}} aria-current="page"{{/MINE}}>{{_Mine_}}</a></li>
</ul>
</nav>
<form method="post" action="/preferences">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="next" value="{{NEXT}}">
<button type="submit" class="quiet" name="rows" value="{{OTHER_ROWS}}">{{OTHER_ROWS_TEXT}}</button>
</form>
<button type="button" data-hotkey="j" data-move="1" hidden>{{_Next request_}}</button>
<button type="button" data-hotkey="k" data-move="-1" hidden>{{_Previous request_}}</button>
</div>
<div data-live>
{{#EMPTY}}<p>{{TEXT}}</p>{{/EMPTY}}
{{#ROWS}}<table class="{{STYLE}}">
<caption><span class="visually-hidden">{{CAPTION}}</span></caption>
<thead><tr><th scope="col">{{_Request_}}</th><th scope="col">{{_State_}}</th><th scope="col">{{_Whose turn_}}</th><th scope="col">{{_Slip risk_}}</th><th scope="col">{{_Age_}}</th><th scope="col">{{_Owner_}}</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row"><a href="/tickets/{{NUMBER}}" data-row><span class="code">{{NUMBER}}</span> {{ORGANIZATION}}</a><br class="kind"><span class="soft kind">{{KIND}}</span></th><td data-label="{{_State_}}">{{STATE}}{{#TAG}} <span class="tag look">{{TEXT}}</span>{{/TAG}}</td><td data-label="{{_Whose turn_}}">{{TURN}}</td><td data-label="{{_Slip risk_}}">{{#RISK}}<span class="{{CLASS}}"><span aria-hidden="true">{{SIGN}}</span> {{TEXT}}</span>{{/RISK}}{{#NO_RISK}}<span class="soft">{{TEXT}}</span>{{/NO_RISK}}</td><td data-label="{{_Age_}}">{{AGE}}</td><td data-label="{{_Owner_}}" class="owner">{{#OWNER}}<abbr title="{{NAME}}">{{INITIALS}}</abbr>{{/OWNER}}{{#NO_OWNER}}<span class="soft">{{_nobody_}}</span>{{/NO_OWNER}}</td></tr>
{{/ROW}}
</tbody>
</table>
{{#MORE}}<p><a href="{{HREF}}">{{_Next page_}}</a></p>{{/MORE}}{{/ROWS}}
</div>
</div>
</div>
<script src="{{SCRIPT}}" defer></script>
