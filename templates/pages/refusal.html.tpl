{{%AUTOESCAPE context="HTML"}}<h1>{{TITLE}}</h1>
<div class="error-summary" role="alert">
<p>{{SENTENCE}}</p>
<ul class="faults">
{{#FAULT}}
<li>{{#PLACE}}<strong>{{WHERE}}</strong>: {{/PLACE}}{{MESSAGE}}</li>
{{/FAULT}}
</ul>
</div>
<p>{{NEXT}}</p>
<p class="code">Code: <code>{{CODE}}</code></p>
<p><a href="/">Go to your overview</a></p>
