{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/runs">{{_Invoice runs_}}</a>
{{>ERRORS}}
<h1>{{_Dry run: {{ORGANIZATION}}, {{PERIOD}}_}}</h1>
<p class="lead">{{SENTENCE}}</p>
{{#CHANGED}}<p class="panel">{{_{{PERIOD}} is invoiced already, and its charges changed since. <a href="/corrections?organization={{NAME:u}}&amp;period={{MONTH}}">Look at the difference and bill it</a>; the next run bills it by itself._}}</p>{{/CHANGED}}
{{>FACTS}}
{{#CURRENCY}}{{>CERTIFICATE}}{{/CURRENCY}}
{{#NO_CHARGES}}<p>{{_There are no charges of this period._}}</p>{{/NO_CHARGES}}
{{#HOLDS}}<section id="holds" aria-labelledby="holds-heading">
<h2 id="holds-heading">{{_Why it may not be issued now_}}</h2>
<ul>
{{#HOLD}}<li>{{TEXT}}</li>
{{/HOLD}}
</ul></section>{{/HOLDS}}
{{#UNATTRIBUTED}}<form class="panel" method="post" action="/organizations/{{NAME}}/unattributed-decisions" novalidate>
<h2>{{_Decide on the charges nobody owns: {{TOTALS}}_}}</h2>
<input type="hidden" name="totals" value="{{TOTALS}}">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="period" value="{{MONTH}}">
{{>REASON_FIELD}}
<p class="buttons"><button type="submit" class="secondary">{{_Put them on the organization's own BAN_}}</button> <span>{{CONSEQUENCE}}</span></p>
</form>{{/UNATTRIBUTED}}
{{#ISSUE}}<form class="panel" method="post" action="/runs" novalidate>
<h2>{{_Issue_}}</h2>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="organization" value="{{NAME}}">
<input type="hidden" name="period" value="{{MONTH}}">
<input type="hidden" name="run" value="{{KEY}}">
<p class="buttons"><button type="submit">{{_Issue the invoices_}}</button> <span>{{CONSEQUENCE}}</span></p>
</form>{{/ISSUE}}
