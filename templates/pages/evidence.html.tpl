{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/tickets/{{NUMBER}}">Request {{NUMBER}}</a>
<h1>Evidence for request <span class="code">{{NUMBER}}</span></h1>
<p class="lead {{CLASS}}">{{CHAIN}}</p>
<p>{{ORGANIZATION}}. Recomputed {{MADE}}.</p>
<p class="buttons no-print"><a class="button secondary" href="/tickets/{{NUMBER}}/evidence.json">Download as JSON</a></p>
<h2>Who asked</h2>
{{>ASKED}}
<h2>What was checked</h2>
<ul class="tasks">
{{#CHECK}}<li><div>{{WHEN}}<p class="soft">Structure <span class="code">{{DIGEST}}</span></p></div><span class="tag">{{VERDICT}}</span>
<div class="detail">{{#NO_FINDING}}<p>No finding.</p>{{/NO_FINDING}}<ul>
{{#FINDING}}<li>{{SEVERITY}}, <span class="code">{{CODE}}</span> of <span class="code">{{OBJECT}}</span>: {{SENTENCE}}</li>
{{/FINDING}}
</ul></div></li>
{{/CHECK}}
</ul>
<h2>What was accepted or overridden</h2>
{{#NOTHING_ACCEPTED}}<p>No finding was accepted or overridden.</p>{{/NOTHING_ACCEPTED}}
<ul>
{{#ACCEPTED}}<li>{{HOW}}: <span class="code">{{CODE}}</span> of <span class="code">{{OBJECT}}</span>. {{WHEN}}: {{REASON}}</li>
{{/ACCEPTED}}
</ul>
<h2>Who approved which structure</h2>
{{#NOT_APPROVED}}<p>It has not been approved.</p>{{/NOT_APPROVED}}
{{#APPROVAL}}<p><strong>{{WHEN}}</strong><br>SHA-256 of the structure: <span class="code">{{DIGEST}}</span></p>
<ul>
{{#SENTENCE}}<li>{{TEXT}}</li>
{{/SENTENCE}}
</ul>
{{/APPROVAL}}
{{#FALLEN}}<p><strong>The approval fell, {{WHEN}}</strong></p>
<ul>
{{#CHANGE}}<li>{{TEXT}}</li>
{{/CHANGE}}
</ul>
{{/FALLEN}}
<h2>BANs and who assigned them</h2>
{{#NO_BAN}}<p>No BAN has been assigned.</p>{{/NO_BAN}}
<ul>
{{#BAN}}<li>Cost Center <span class="code">{{COST_CENTER}}</span>: <span class="code">{{VALUE}}</span>. {{WHEN}}</li>
{{/BAN}}
</ul>
<h2>Dates and the change of mode</h2>
{{>DATES}}
<h2>Invoices</h2>
{{#NO_INVOICE}}<p>No invoice has been confirmed on this request.</p>{{/NO_INVOICE}}
{{#INVOICES}}<table class="cards">
<caption>Confirmed invoices and their seals</caption>
<thead><tr><th scope="col">Invoice</th><th scope="col">For</th><th scope="col">Period</th><th scope="col" class="num">Total</th><th scope="col">Seal</th></tr></thead>
<tbody>
{{#INVOICE}}<tr><th scope="row"><a href="/invoices/{{NUMBER}}">{{NUMBER}}</a></th><td data-label="For">{{BEARER}}</td><td data-label="Period">{{PERIOD}}</td><td data-label="Total" class="num">{{TOTAL}}</td><td data-label="Seal" class="code">{{SEAL}}</td></tr>
{{/INVOICE}}
</tbody>
</table>{{/INVOICES}}
<h2>Every event</h2>
<table class="cards">
<caption>Each hash is the SHA-256 of the one before and of all that the event says</caption>
<thead><tr><th scope="col">Event</th><th scope="col">When and who</th><th scope="col">Hash, and the one before</th></tr></thead>
<tbody>
{{#EVENT}}<tr><th scope="row">{{SEQUENCE}}. {{TITLE}}{{#ALTERED}} <span class="bad">Altered from here on</span>{{/ALTERED}}</th><td data-label="When and who">{{WHEN}}</td><td data-label="Hash" class="code hash">{{HASH}}<br><span class="soft">{{PREVIOUS}}</span></td></tr>
{{/EVENT}}
</tbody>
</table>
