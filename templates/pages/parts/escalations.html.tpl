{{%AUTOESCAPE context="HTML"}}
<section id="escalations" aria-labelledby="escalations-heading">
<h2 id="escalations-heading">{{_Escalations_}}</h2>
{{#ESCALATION}}<div class="panel">
<p><strong>{{STATE}}</strong></p>
{{>ESCALATION_FACTS}}
{{#MOVE}}<details{{#SHOWN}} open{{/SHOWN}}>
<summary>{{SUMMARY}}</summary>
<form method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<div class="field"><label for="{{STATE_ID}}">{{STATE_LABEL}}</label>
<select id="{{STATE_ID}}" name="{{STATE_ID}}">{{#CHOICE}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/CHOICE}}</select></div>
{{>TEXT_FIELD}}
<button type="submit" class="secondary">{{_Write it down_}}</button>
</form>
</details>{{/MOVE}}
</div>
{{/ESCALATION}}
</section>
