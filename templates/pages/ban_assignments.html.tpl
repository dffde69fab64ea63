{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/tickets/{{NUMBER}}" data-hotkey="Escape">Request {{NUMBER}}</a>
{{>ERRORS}}
<h1>BANs for {{ORGANIZATION}}</h1>
<p>One BAN for each Cost Center: 1 to 13 of A-Z, 0-9 and "-". Blanks are removed and letters become capitals. A BAN that was ever used is never used again.</p>
<p>{{COUNT}}</p>
{{#GRID}}<form method="post" action="/tickets/{{NUMBER}}/ban-assignments" novalidate>
{{>DECISION}}
<table class="cards grid-of-bans">
<caption>BANs by Cost Center</caption>
<thead><tr><th scope="col">Cost Center</th><th scope="col">Now</th><th scope="col">BAN</th></tr></thead>
<tbody>
{{#CELL}}<tr><th scope="row">{{NAME}} <span class="soft code">{{ID}}</span></th><td data-label="Now" class="code">{{NOW}}</td><td>{{>BAN_FIELD}}</td></tr>
{{/CELL}}
</tbody>
</table>
{{>COLUMN_FIELD}}
<p class="buttons"><button type="submit">Assign BANs</button> <button type="submit" class="secondary" name="fill" value="1">Fill the grid from the column</button></p>
</form>{{/GRID}}
{{#WHY_NOT}}<h2>Not now</h2>
<ul>
{{#WHY}}<li>{{TEXT}}</li>
{{/WHY}}
</ul>{{/WHY_NOT}}
<script src="{{SCRIPT}}" defer></script>
