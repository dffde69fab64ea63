{{%AUTOESCAPE context="HTML"}}
<div class="error-summary" role="alert" tabindex="-1" autofocus>
<h2>There is a problem</h2>
<ul>
{{#ERROR_ROW}}<li>{{#LINKED}}<a href="#{{FIELD}}">{{TEXT}}</a>{{/LINKED}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}</li>
{{/ERROR_ROW}}
</ul>
</div>
