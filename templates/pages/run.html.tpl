{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/runs">{{_Invoice runs_}}</a>
<h1>{{_Certificate: {{ORGANIZATION}}, {{PERIOD}}_}}</h1>
<p class="lead">{{SENTENCE}}</p>
{{>FACTS}}
{{#CURRENCY}}{{>CERTIFICATE}}{{/CURRENCY}}
