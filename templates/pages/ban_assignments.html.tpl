{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/tickets/{{NUMBER}}" data-hotkey="Escape">{{_Request {{NUMBER}}_}}</a>
{{>ERRORS}}
<h1>{{_BANs for {{ORGANIZATION}}_}}</h1>
<p>{{_One BAN for each Cost Center: 1 to 13 of A-Z, 0-9 and "-". Blanks are removed and letters become capitals. A BAN that was ever used is never used again._}}</p>
<p>{{COUNT}}</p>
{{#GRID}}<form method="post" action="/tickets/{{NUMBER}}/ban-assignments" novalidate>
{{>DECISION}}
<table class="cards grid-of-bans">
<caption>{{_BANs by Cost Center_}}</caption>
<thead><tr><th scope="col">{{_Cost Center_}}</th><th scope="col">{{_Now_}}</th><th scope="col">{{_BAN_}}</th></tr></thead>
<tbody>
{{#CELL}}<tr><th scope="row">{{NAME}} <span class="soft code">{{ID}}</span></th><td data-label="{{_Now_}}" class="code">{{NOW}}</td><td>{{>BAN_FIELD}}</td></tr>
{{/CELL}}
</tbody>
</table>
{{>COLUMN_FIELD}}
<p class="buttons"><button type="submit">{{_Assign BANs_}}</button> <button type="submit" class="secondary" name="fill" value="1">{{_Fill the grid from the column_}}</button></p>
</form>{{/GRID}}
{{#WHY_NOT}}<h2>{{_Not now_}}</h2>
<ul>
{{#WHY}}<li>{{TEXT}}</li>
{{/WHY}}
</ul>{{/WHY_NOT}}
<script src="{{SCRIPT}}" defer></script>
