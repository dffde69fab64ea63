{{%AUTOESCAPE context="HTML"}}
<div class="error-summary" role="alert" tabindex="-1" autofocus>
<h2>{{_There is a problem_}}</h2>
<ul>
{{#ERROR_ROW}}<li>{{#LINKED}}<a href="#{{FIELD}}">{{TEXT}}</a>{{/LINKED}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}</li>
{{/ERROR_ROW}}
</ul>
</div>
