{{%AUTOESCAPE context="HTML"}}<h1>{{TITLE}}</h1>
<p>{{SENTENCE}}</p>
<p>{{NEXT}}</p>
{{#INCIDENT}}
<p>Number of this incident: <code>{{ID}}</code></p>
{{/INCIDENT}}
<p><a href="/">Go to your overview</a></p>
