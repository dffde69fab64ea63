{{%AUTOESCAPE context="HTML"}}<h1>{{TITLE}}</h1>
<p>{{SENTENCE}}</p>
<p>{{NEXT}}</p>
{{#INCIDENT}}
<p>{{_Number of this incident: <code>{{ID}}</code>_}}</p>
{{/INCIDENT}}
<p><a href="/">{{_Go to your overview_}}</a></p>
