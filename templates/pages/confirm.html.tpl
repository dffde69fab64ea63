{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/tickets/{{NUMBER}}" data-hotkey="Escape">{{_Request {{NUMBER}}_}}</a>
<h1>{{QUESTION}}</h1>
<p class="consequence">{{CONSEQUENCE}}</p>
{{>FACTS}}
{{#FORM}}<form class="panel" method="post" action="{{ACTION}}">
{{>DECISION}}
{{#SWITCH}}<input type="hidden" name="switch" value="{{MONTH}}">{{/SWITCH}}
<p class="buttons"><button type="submit" autofocus>{{BUTTON}}</button> <a href="/tickets/{{NUMBER}}">{{_Not now_}}</a></p>
</form>{{/FORM}}
{{#WHY_NOT}}<h2>{{_Not now_}}</h2>
<ul>
{{#WHY}}<li>{{TEXT}}</li>
{{/WHY}}
</ul>{{/WHY_NOT}}
