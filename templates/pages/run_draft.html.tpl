{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/runs">Invoice runs</a>
{{>ERRORS}}
<h1>Dry run: {{ORGANIZATION}}, {{PERIOD}}</h1>
<p class="lead">{{SENTENCE}}</p>
{{#CHANGED}}<p class="panel">{{PERIOD}} is invoiced already, and its charges changed since. <a href="/corrections?organization={{NAME:u}}&amp;period={{MONTH}}">Look at the difference and bill it</a>; the next run bills it by itself.</p>{{/CHANGED}}
{{>FACTS}}
{{#CURRENCY}}{{>CERTIFICATE}}{{/CURRENCY}}
{{#NO_CHARGES}}<p>There are no charges of this period.</p>{{/NO_CHARGES}}
{{#HOLDS}}<section id="holds" aria-labelledby="holds-heading">
<h2 id="holds-heading">Why it may not be issued now</h2>
<ul>
{{#HOLD}}<li>{{TEXT}}</li>
{{/HOLD}}
</ul></section>{{/HOLDS}}
{{#UNATTRIBUTED}}<form class="panel" method="post" action="/organizations/{{NAME}}/unattributed-decisions" novalidate>
<h2>Decide on the charges nobody owns: {{TOTALS}}</h2>
<input type="hidden" name="totals" value="{{TOTALS}}">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="period" value="{{MONTH}}">
{{>REASON_FIELD}}
<p class="buttons"><button type="submit" class="secondary">Put them on the organization's own BAN</button> <span>{{CONSEQUENCE}}</span></p>
</form>{{/UNATTRIBUTED}}
{{#ISSUE}}<form class="panel" method="post" action="/runs" novalidate>
<h2>Issue</h2>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="organization" value="{{NAME}}">
<input type="hidden" name="period" value="{{MONTH}}">
<input type="hidden" name="run" value="{{KEY}}">
<p class="buttons"><button type="submit">Issue the invoices</button> <span>{{CONSEQUENCE}}</span></p>
</form>{{/ISSUE}}
