{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/runs">{{_Invoice runs_}}</a>
{{>ERRORS}}
<h1>{{_Correction: {{ORGANIZATION}}, {{PERIOD}}_}}</h1>
<p class="lead">{{SENTENCE}}</p>
<p>{{_The charges of {{PERIOD}} changed after it was invoiced. The next run bills the difference by itself; here it is billed now, by credit notes and invoices of its own that name their originals._}}</p>
{{#CURRENCY}}{{>CERTIFICATE}}{{/CURRENCY}}
{{#HOLDS}}<section id="holds" aria-labelledby="holds-heading">
<h2 id="holds-heading">{{_Why it may not be issued now_}}</h2>
<ul>
{{#HOLD}}<li>{{TEXT}}</li>
{{/HOLD}}
</ul></section>{{/HOLDS}}
{{#ISSUE}}<form class="panel" method="post" action="/corrections" novalidate>
<h2>{{_Issue_}}</h2>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="organization" value="{{NAME}}">
<input type="hidden" name="period" value="{{MONTH}}">
<input type="hidden" name="run" value="{{KEY}}">
{{>REASON_FIELD}}
<p class="buttons"><button type="submit">{{_Issue the correction_}}</button> <span>{{_The documents get their numbers and never change afterwards._}}</span></p>
</form>{{/ISSUE}}
