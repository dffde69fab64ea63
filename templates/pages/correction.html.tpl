{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/runs">Invoice runs</a>
{{>ERRORS}}
<h1>Correction: {{ORGANIZATION}}, {{PERIOD}}</h1>
<p class="lead">{{SENTENCE}}</p>
<p>The charges of {{PERIOD}} changed after it was invoiced. The next run bills the difference by itself; here it is billed now, by credit notes and invoices of its own that name their originals.</p>
{{#CURRENCY}}{{>CERTIFICATE}}{{/CURRENCY}}
{{#HOLDS}}<section id="holds" aria-labelledby="holds-heading">
<h2 id="holds-heading">Why it may not be issued now</h2>
<ul>
{{#HOLD}}<li>{{TEXT}}</li>
{{/HOLD}}
</ul></section>{{/HOLDS}}
{{#ISSUE}}<form class="panel" method="post" action="/corrections" novalidate>
<h2>Issue</h2>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="organization" value="{{NAME}}">
<input type="hidden" name="period" value="{{MONTH}}">
<input type="hidden" name="run" value="{{KEY}}">
{{>REASON_FIELD}}
<p class="buttons"><button type="submit">Issue the correction</button> <span>The documents get their numbers and never change afterwards.</span></p>
</form>{{/ISSUE}}
