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
<p class="code">{{_Code: <code>{{CODE}}</code>_}}</p>
<p><a href="/">{{_Go to your overview_}}</a></p>
