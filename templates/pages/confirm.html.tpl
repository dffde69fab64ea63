{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/tickets/{{NUMBER}}" data-hotkey="Escape">Request {{NUMBER}}</a>
<h1>{{QUESTION}}</h1>
<p class="consequence">{{CONSEQUENCE}}</p>
{{>FACTS}}
{{#FORM}}<form class="panel" method="post" action="{{ACTION}}">
{{>DECISION}}
{{#SWITCH}}<input type="hidden" name="switch" value="{{MONTH}}">{{/SWITCH}}
<p class="buttons"><button type="submit" autofocus>{{BUTTON}}</button> <a href="/tickets/{{NUMBER}}">Not now</a></p>
</form>{{/FORM}}
{{#WHY_NOT}}<h2>Not now</h2>
<ul>
{{#WHY}}<li>{{TEXT}}</li>
{{/WHY}}
</ul>{{/WHY_NOT}}
