{{%AUTOESCAPE context="HTML"}}
<a class="back" href="{{PATH}}">Structure</a>
<h1>What would change</h1>
<p class="lead">{{SENTENCE}}.</p>
{{#CORRECTION}}<p class="panel">This corrects the past. The reason stays on record: {{REASON}}</p>{{/CORRECTION}}
<p><strong>Nothing is saved yet.</strong></p>
<h2>Charges attributed anew</h2>
{{#NOTHING_MOVED}}<p>No charge that was imported so far goes to another Cost Center.</p>{{/NOTHING_MOVED}}
{{#MOVED}}<table class="cards">
<caption>Differences by month, account and owner; those of an account and month sum to zero</caption>
<thead><tr><th scope="col">Month</th><th scope="col">Account</th><th scope="col">Owner</th><th scope="col" class="num">Difference</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row">{{PERIOD}}</th><td data-label="Account" class="code">{{ACCOUNT}}</td><td data-label="Owner">{{OWNER}}</td><td data-label="Difference" class="num">{{DIFFERENCE}}</td></tr>
{{/ROW}}
</tbody>
</table>{{/MOVED}}
<h2>Invoiced months</h2>
{{#NO_CORRECTION}}<p>No month that was invoiced changes.</p>{{/NO_CORRECTION}}
{{#CORRECTED}}<p>What was invoiced stays as it is. The difference of these months is billed by the next run, or by a supplementary one:</p>
<ul>
{{#PERIOD}}<li>{{TEXT}}</li>
{{/PERIOD}}
</ul>{{/CORRECTED}}
{{#REQUEST}}<h2>Open request</h2>
<p class="warn">{{#FALLS}}The approval of <a href="/tickets/{{NUMBER}}">{{NUMBER}}</a> falls: it was given for another structure.{{/FALLS}} The request <a href="/tickets/{{NUMBER}}">{{NUMBER}}</a> is checked again and changes its state.</p>{{/REQUEST}}
<h2>The structure then</h2>
<p class="soft">As it would be at {{THEN}}</p>
{{>TREE}}
{{>CHARTS}}
<div class="buttons">
<form method="post" action="{{PATH}}/changes">
<input type="hidden" name="csrf" value="{{CSRF}}">
{{#HIDDEN}}<input type="hidden" name="{{FIELD}}" value="{{VALUE}}">
{{/HIDDEN}}
<button type="submit">Save this change</button>
</form>
<form method="post" action="{{PATH}}/edit">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="go" value="back">
{{#HIDDEN}}<input type="hidden" name="{{FIELD}}" value="{{VALUE}}">
{{/HIDDEN}}
<button type="submit" class="secondary">Change what you typed</button>
</form>
</div>
