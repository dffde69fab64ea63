{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_The structure changed._}}</div>
<h1>{{_The approval of {{NUMBER}} fell._}}</h1>
<p>{{_The structure changed after the request was approved:_}}</p>
<ul>
{{#CHANGE}}
<li>{{SENTENCE}}</li>
{{/CHANGE}}
</ul>
{{#FINDING_GROUP}}
<h2>{{TITLE}}</h2>
<ul>
{{#FINDING}}
<li>{{SENTENCE}} {{REMEDY}}</li>
{{/FINDING}}
</ul>
{{/FINDING_GROUP}}
<p>{{_What happens next: where findings stand in the way the customer has to fix them first; otherwise look at the changes and decide again._}}</p>
