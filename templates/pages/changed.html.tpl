{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/tickets/{{NUMBER}}">{{_Request {{NUMBER}}_}}</a>
<h1>{{_The request changed while you were deciding_}}</h1>
<p class="lead">{{_Nothing you sent was carried out. What you typed is kept below._}}</p>
{{#DIFFERENCES}}<h2>{{_What is different now_}}</h2>
<table class="cards">
<caption><span class="visually-hidden">{{_What is different now_}}</span></caption>
<thead><tr><th scope="col">{{_What_}}</th><th scope="col">{{_When you opened it_}}</th><th scope="col">{{_Now_}}</th></tr></thead>
<tbody>
{{#DIFFERENCE}}<tr><th scope="row">{{WHAT}}</th><td data-label="{{_When you opened it_}}">{{BEFORE}}</td><td data-label="{{_Now_}}"><strong>{{NOW}}</strong></td></tr>
{{/DIFFERENCE}}
</tbody>
</table>{{/DIFFERENCES}}
<h2>{{_What happened meanwhile_}}</h2>
{{>TIMELINE}}
<h2>{{_Where it stands now_}}</h2>
<p>{{SENTENCE}}</p>
<h2>{{_What you were sending_}}</h2>
<form class="panel" method="post" action="{{ACTION}}" novalidate>
{{>DECISION}}
{{#KEPT}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">
{{/KEPT}}
{{#TYPED}}{{>TYPED_FIELD}}{{/TYPED}}
<p class="buttons"><button type="submit">{{BUTTON}}</button> <a href="/tickets/{{NUMBER}}">{{_Do not send it_}}</a></p>
</form>
