{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/runs">Invoice runs</a>
<h1>Certificate: {{ORGANIZATION}}, {{PERIOD}}</h1>
<p class="lead">{{SENTENCE}}</p>
{{>FACTS}}
{{#CURRENCY}}{{>CERTIFICATE}}{{/CURRENCY}}
