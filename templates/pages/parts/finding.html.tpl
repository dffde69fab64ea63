{{%AUTOESCAPE context="HTML"}}
<li>
<div><strong>{{OBJECT}}</strong> <span class="soft code">{{CODE}}</span></div>
<span class="tag {{CLASS}}">{{STATE}}</span>
<div class="detail"><p>{{SENTENCE}}</p>
{{#REMEDY}}<p>{{_<strong>What to do:</strong> {{TEXT}}_}}</p>{{/REMEDY}}
{{#ACCEPTED}}<p>{{WHO}}: {{REASON}}</p>{{/ACCEPTED}}
{{#ACCEPT}}<details>
<summary>{{_{{LABEL}}<span class="visually-hidden"> of {{OBJECT}}</span>_}}</summary>
<form method="post" action="/tickets/{{NUMBER}}/acknowledgements" novalidate>
{{>DECISION}}
<input type="hidden" name="code" value="{{CODE}}">
<input type="hidden" name="object" value="{{OBJECT_ID}}">
{{#OVERRIDE}}<input type="hidden" name="override" value="1">{{/OVERRIDE}}
{{>REASON_FIELD}}
<button type="submit" class="secondary">{{LABEL}}</button>
</form>
</details>{{/ACCEPT}}
</div>
</li>
