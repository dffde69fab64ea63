{{%AUTOESCAPE context="HTML"}}
<a class="back" href="{{PATH}}">{{_Structure_}}</a>
<h1>{{_What would change_}}</h1>
<p class="lead">{{SENTENCE}}.</p>
{{#CORRECTION}}<p class="panel">{{_This corrects the past. The reason stays on record: {{REASON}}_}}</p>{{/CORRECTION}}
<p><strong>{{_Nothing is saved yet._}}</strong></p>
{{#TWICE}}<p class="notice warn">{{SENTENCE}} {{REMEDY}}</p>
{{/TWICE}}
<h2>{{_Charges attributed anew_}}</h2>
{{#NOTHING_MOVED}}<p>{{_No charge that was imported so far goes to another Cost Center._}}</p>{{/NOTHING_MOVED}}
{{#MOVED}}<table class="cards">
<caption>{{_Differences by month, account and owner; those of an account and month sum to zero_}}</caption>
<thead><tr><th scope="col">{{_Month_}}</th><th scope="col">{{_Account_}}</th><th scope="col">{{_Owner_}}</th><th scope="col" class="num">{{_Difference_}}</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row">{{PERIOD}}</th><td data-label="{{_Account_}}" class="code">{{ACCOUNT}}</td><td data-label="{{_Owner_}}">{{OWNER}}</td><td data-label="{{_Difference_}}" class="num">{{DIFFERENCE}}</td></tr>
{{/ROW}}
</tbody>
</table>{{/MOVED}}
<h2>{{_Invoiced months_}}</h2>
{{#NO_CORRECTION}}<p>{{_No month that was invoiced changes._}}</p>{{/NO_CORRECTION}}
{{#CORRECTED}}<p>{{_What was invoiced stays as it is. The difference of these months is billed by the next run, or by a supplementary one:_}}</p>
<ul>
{{#PERIOD}}<li>{{TEXT}}</li>
{{/PERIOD}}
</ul>{{/CORRECTED}}
{{#REQUEST}}<h2>{{_Open request_}}</h2>
<p class="warn">{{#FALLS}}{{_The approval of <a href="/tickets/{{NUMBER}}">{{NUMBER}}</a> falls: it was given for another structure._}}{{/FALLS}} {{_The request <a href="/tickets/{{NUMBER}}">{{NUMBER}}</a> is checked again and changes its state._}}</p>{{/REQUEST}}
<h2>{{_The structure then_}}</h2>
<p class="soft">{{_As it would be at {{THEN}}_}}</p>
{{>TREE}}
{{>CHARTS}}
<div class="buttons">
<form method="post" action="{{PATH}}/changes">
<input type="hidden" name="csrf" value="{{CSRF}}">
{{#HIDDEN}}<input type="hidden" name="{{FIELD}}" value="{{VALUE}}">
{{/HIDDEN}}
<button type="submit">{{_Save this change_}}</button>
</form>
<form method="post" action="{{PATH}}/edit">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="go" value="back">
{{#HIDDEN}}<input type="hidden" name="{{FIELD}}" value="{{VALUE}}">
{{/HIDDEN}}
<button type="submit" class="secondary">{{_Change what you typed_}}</button>
</form>
</div>
