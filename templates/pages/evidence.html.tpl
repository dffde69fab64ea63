{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/tickets/{{NUMBER}}">{{_Request {{NUMBER}}_}}</a>
<h1>{{_Evidence for request <span class="code">{{NUMBER}}</span>_}}</h1>
<p class="lead {{CLASS}}">{{CHAIN}}</p>
<p>{{_{{ORGANIZATION}}. Recomputed {{MADE}}._}}</p>
<p class="buttons no-print"><a class="button secondary" href="/tickets/{{NUMBER}}/evidence.json">{{_Download as JSON_}}</a></p>
<h2>{{_Who asked_}}</h2>
{{>ASKED}}
<h2>{{_What was checked_}}</h2>
<ul class="tasks">
{{#CHECK}}<li><div>{{WHEN}}<p class="soft">{{_Structure <span class="code">{{DIGEST}}</span>_}}</p></div><span class="tag">{{VERDICT}}</span>
<div class="detail">{{#NO_FINDING}}<p>{{_No finding._}}</p>{{/NO_FINDING}}<ul>
{{#FINDING}}<li>{{_{{SEVERITY}}, <span class="code">{{CODE}}</span> of <span class="code">{{OBJECT}}</span>: {{SENTENCE}}_}}</li>
{{/FINDING}}
</ul></div></li>
{{/CHECK}}
</ul>
<h2>{{_What was accepted or overridden_}}</h2>
{{#NOTHING_ACCEPTED}}<p>{{_No finding was accepted or overridden._}}</p>{{/NOTHING_ACCEPTED}}
<ul>
{{#ACCEPTED}}<li>{{_{{HOW}}: <span class="code">{{CODE}}</span> of <span class="code">{{OBJECT}}</span>. {{WHEN}}: {{REASON}}_}}</li>
{{/ACCEPTED}}
</ul>
<h2>{{_Who approved which structure_}}</h2>
{{#NOT_APPROVED}}<p>{{_It has not been approved._}}</p>{{/NOT_APPROVED}}
{{#APPROVAL}}<p><strong>{{WHEN}}</strong><br>{{_SHA-256 of the structure: <span class="code">{{DIGEST}}</span>_}}</p>
<ul>
{{#SENTENCE}}<li>{{TEXT}}</li>
{{/SENTENCE}}
</ul>
{{/APPROVAL}}
{{#FALLEN}}<p><strong>{{_The approval fell, {{WHEN}}_}}</strong></p>
<ul>
{{#CHANGE}}<li>{{TEXT}}</li>
{{/CHANGE}}
</ul>
{{/FALLEN}}
<h2>{{_BANs and who assigned them_}}</h2>
{{#NO_BAN}}<p>{{_No BAN has been assigned._}}</p>{{/NO_BAN}}
<ul>
{{#BAN}}<li>{{_Cost Center <span class="code">{{COST_CENTER}}</span>: <span class="code">{{VALUE}}</span>. {{WHEN}}_}}</li>
{{/BAN}}
</ul>
<h2>{{_Dates and the change of mode_}}</h2>
{{>DATES}}
<h2>{{_Invoices_}}</h2>
{{#NO_INVOICE}}<p>{{_No invoice has been confirmed on this request._}}</p>{{/NO_INVOICE}}
{{#INVOICES}}<table class="cards">
<caption>{{_Confirmed invoices and their seals_}}</caption>
<thead><tr><th scope="col">{{_Invoice_}}</th><th scope="col">{{_For_}}</th><th scope="col">{{_Period_}}</th><th scope="col" class="num">{{_Total_}}</th><th scope="col">{{_Seal_}}</th></tr></thead>
<tbody>
{{#INVOICE}}<tr><th scope="row"><a href="/invoices/{{NUMBER}}">{{NUMBER}}</a></th><td data-label="{{_For_}}">{{BEARER}}</td><td data-label="{{_Period_}}">{{PERIOD}}</td><td data-label="{{_Total_}}" class="num">{{TOTAL}}</td><td data-label="{{_Seal_}}" class="code">{{SEAL}}</td></tr>
{{/INVOICE}}
</tbody>
</table>{{/INVOICES}}
<h2>{{_Every event_}}</h2>
<table class="cards">
<caption>{{_Each hash is the SHA-256 of the one before and of all that the event says_}}</caption>
<thead><tr><th scope="col">{{_Event_}}</th><th scope="col">{{_When and who_}}</th><th scope="col">{{_Hash, and the one before_}}</th></tr></thead>
<tbody>
{{#EVENT}}<tr><th scope="row">{{SEQUENCE}}. {{TITLE}}{{#ALTERED}} <span class="bad">{{_Altered from here on_}}</span>{{/ALTERED}}</th><td data-label="{{_When and who_}}">{{WHEN}}</td><td data-label="{{_Hash_}}" class="code hash">{{HASH}}<br><span class="soft">{{PREVIOUS}}</span></td></tr>
{{/EVENT}}
</tbody>
</table>
