{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/tickets/{{NUMBER}}">Request {{NUMBER}}</a>
<h1>The request changed while you were deciding</h1>
<p class="lead">Nothing you sent was carried out. What you typed is kept below.</p>
{{#DIFFERENCES}}<h2>What is different now</h2>
<table class="cards">
<caption><span class="visually-hidden">What is different now</span></caption>
<thead><tr><th scope="col">What</th><th scope="col">When you opened it</th><th scope="col">Now</th></tr></thead>
<tbody>
{{#DIFFERENCE}}<tr><th scope="row">{{WHAT}}</th><td data-label="When you opened it">{{BEFORE}}</td><td data-label="Now"><strong>{{NOW}}</strong></td></tr>
{{/DIFFERENCE}}
</tbody>
</table>{{/DIFFERENCES}}
<h2>What happened meanwhile</h2>
{{>TIMELINE}}
<h2>Where it stands now</h2>
<p>{{SENTENCE}}</p>
<h2>What you were sending</h2>
<form class="panel" method="post" action="{{ACTION}}" novalidate>
{{>DECISION}}
{{#KEPT}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">
{{/KEPT}}
{{#TYPED}}{{>TYPED_FIELD}}{{/TYPED}}
<p class="buttons"><button type="submit">{{BUTTON}}</button> <a href="/tickets/{{NUMBER}}">Do not send it</a></p>
</form>
