{{%AUTOESCAPE context="HTML"}}
<div class="preheader">The structure changed.</div>
<h1>The approval of {{NUMBER}} fell.</h1>
<p>The structure changed after the request was approved:</p>
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
<p>What happens next: where findings stand in the way the customer has to fix them first; otherwise look at the changes and decide again.</p>
