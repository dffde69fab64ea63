{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/queue" data-hotkey="Escape">{{_Queue_}}</a>
{{>ERRORS}}
{{#TYPED}}<section class="panel" aria-labelledby="typed">
<h2 id="typed">{{_What you typed_}}</h2>
{{#TEXT}}<p><strong>{{LABEL}}</strong></p>
<blockquote class="prose">{{WORDS:p}}</blockquote>
{{/TEXT}}
</section>{{/TYPED}}
{{#TAKEN}}<div class="notice" role="status"><p>{{_You have taken it._}}</p>
<form method="post" action="/tickets/{{NUMBER}}/owner-before">
{{>DECISION}}
<button type="submit" class="quiet">{{_Undo_}}</button>
</form></div>{{/TAKEN}}
<div class="notice warn" data-version="{{VERSION}}" hidden><p>{{_The request has changed since you opened it. <a href="/tickets/{{NUMBER}}">Show it as it is now</a>_}}</p></div>
<p class="soft">{{_Request <span class="code">{{NUMBER}}</span>_}} <button type="button" class="quiet" data-copy="{{NUMBER}}" data-hotkey="." hidden>{{_Copy <kbd class="key" aria-hidden="true">.</kbd>_}}</button></p>
<h1>{{_{{KIND}} for <a href="{{ORGANIZATION_LINK}}">{{ORGANIZATION}}</a>_}}</h1>
<section class="panel now" aria-labelledby="status">
<h2 id="status" class="visually-hidden">{{_Where it stands_}}</h2>
{{>EXPLANATION}}
</section>
<div class="columns">
<div>
<section id="decision" aria-labelledby="decision-heading">
<h2 id="decision-heading">{{_Decide_}}</h2>
{{#NOTHING_NOW}}<p>{{_There is nothing to decide for you now._}}</p>{{/NOTHING_NOW}}
{{#TAKE}}<form class="panel" id="take-it" method="post" action="/tickets/{{NUMBER}}/owner">
<input type="hidden" name="csrf" value="{{CSRF}}">
<p class="buttons"><button type="submit" class="secondary">{{_Take it <kbd class="key" aria-hidden="true">t</kbd>_}}</button> <span class="soft">{{OWNER}}</span></p>
</form>{{/TAKE}}
{{#APPROVE}}<p class="panel buttons">{{_<a class="button" href="/tickets/{{NUMBER}}/approval">Approve <kbd class="key" aria-hidden="true">a</kbd></a> <span>{{CONSEQUENCE}}</span>_}}</p>{{/APPROVE}}
{{#ASSIGN}}<p class="panel buttons">{{_<a class="button" href="/tickets/{{NUMBER}}/ban-assignments">Assign BANs <kbd class="key" aria-hidden="true">b</kbd></a> <span>{{CONSEQUENCE}}</span>_}}</p>{{/ASSIGN}}
{{#SCHEDULE}}<form class="panel" method="get" action="/tickets/{{NUMBER}}/switch" novalidate>
<div class="field"><label for="switch">{{_The first month_}}</label>
{{#SWITCH_FAULT}}<p class="error-text" id="switch-error">{{_<span class="visually-hidden">Error: </span>{{TEXT}}_}}</p>{{/SWITCH_FAULT}}
<select id="switch" name="switch">{{#MONTH}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/MONTH}}</select></div>
<p class="buttons"><button type="submit">{{_Schedule the switch_}}</button> <span>{{CONSEQUENCE}}</span></p>
</form>{{/SCHEDULE}}
{{#CONFIRM}}<form class="panel" method="post" action="/tickets/{{NUMBER}}/invoice-confirmation">
<input type="hidden" name="csrf" value="{{CSRF}}">
<p class="buttons"><button type="submit">{{_Confirm the invoices_}}</button> <span>{{_Every promised invoice must have been issued._}}</span></p>
</form>{{/CONFIRM}}
{{#CHECK}}<form class="panel" id="check-again" method="post" action="/tickets/{{NUMBER}}/setup-report">
<input type="hidden" name="csrf" value="{{CSRF}}">
<p class="buttons"><button type="submit" class="secondary">{{_Check the setup again <kbd class="key" aria-hidden="true">c</kbd>_}}</button> <span class="soft">{{CHECKED}}</span></p>
</form>{{/CHECK}}
{{#FORM}}<details class="panel"{{#SHOWN}} open{{/SHOWN}}>
<summary>{{SUMMARY}}</summary>
<form method="post" action="{{ACTION}}" novalidate>
{{>DECISION}}
{{#REASONS}}<div class="field"><label for="reason-code">{{_Reason_}}</label>
<select id="reason-code" name="reason-code">{{#REASON}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/REASON}}</select></div>{{/REASONS}}
{{>TEXT_FIELD}}
<button type="submit" class="{{CLASS}}">{{BUTTON}}</button>
</form>
</details>
{{/FORM}}
{{#NOT_NOW}}<h3>{{_Not now_}}</h3>
<dl class="facts">
{{#ACT}}<div><dt>{{LABEL}}</dt><dd><ul>
{{#WHY}}<li>{{#LINKED}}<a href="{{LINK}}">{{TEXT}}</a>{{/LINKED}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}</li>
{{/WHY}}
</ul></dd></div>
{{/ACT}}
</dl>{{/NOT_NOW}}
</section>
<section id="findings" aria-labelledby="findings-heading">
<h2 id="findings-heading">{{_Setup check_}}</h2>
<p class="soft">{{CHECKED_AT}}</p>
{{#NO_FINDING}}<p>{{_No findings: the setup is ready._}}</p>{{/NO_FINDING}}
{{#FINDINGS}}<ul class="tasks">
{{#FINDING_ROW}}{{>FINDING}}{{/FINDING_ROW}}
</ul>{{/FINDINGS}}
</section>
<section id="structure" aria-labelledby="structure-heading">
<h2 id="structure-heading">{{_Cost Centers, Workspaces, Providers_}}</h2>
{{#STRUCTURE}}{{>TREE}}{{/STRUCTURE}}
{{#NO_STRUCTURE}}<p>{{_The structure of this organization is not known here. Import it, then check the setup again._}}</p>{{/NO_STRUCTURE}}
</section>
<section id="write" aria-labelledby="write-heading">
<h2 id="write-heading">{{_Write_}}</h2>
{{#REPLY}}<form class="panel composer" method="post" action="/tickets/{{NUMBER}}/replies" novalidate>
{{>DECISION}}
{{>REPLY_FIELD}}
<button type="submit">{{_Send to the customer_}}</button> <kbd class="key" aria-hidden="true">{{_r_}}</kbd>
</form>{{/REPLY}}
{{#NOTE_BOX}}<form class="panel composer internal" method="post" action="/tickets/{{NUMBER}}/notes" novalidate>
{{>DECISION}}
{{>NOTE_FIELD}}
<details>
<summary>{{_Commands_}}</summary>
<p>{{_Each on a line of its own. All of them are done, or none._}}</p>
<dl class="commands">
{{#COMMAND}}<div><dt class="code">{{USAGE}}</dt><dd>{{DOES}}</dd></div>
{{/COMMAND}}
</dl>
</details>
<button type="submit" class="secondary">{{_Keep the note_}}</button> <kbd class="key" aria-hidden="true">{{_i_}}</kbd>
</form>{{/NOTE_BOX}}
{{#ESCALATE}}<details class="panel" id="escalate"{{#SHOWN}} open{{/SHOWN}}>
<summary>{{_Escalate to the Primary TAM <kbd class="key" aria-hidden="true">e</kbd>_}}</summary>
<form method="post" action="/tickets/{{NUMBER}}/escalations" novalidate>
{{>DECISION}}
{{>REASON_FIELD}}
{{>DONE_FIELD}}
{{>ASKED_FIELD}}
{{>NEEDED_FIELD}}
<p class="choice"><input type="checkbox" id="caller-waiting" name="caller-waiting" value="1"{{#WAITING}} checked{{/WAITING}}><label for="caller-waiting">{{_A caller is waiting_}}</label></p>
<button type="submit" class="secondary">{{_Escalate_}}</button>
</form>
</details>{{/ESCALATE}}
{{#READ_ONLY}}<p>{{_You read this request and do not write in it._}}</p>{{/READ_ONLY}}
</section>
{{>ESCALATIONS}}
{{>CALLS}}
<section id="timeline" aria-labelledby="timeline-heading">
<h2 id="timeline-heading">{{_What has happened_}}</h2>
{{>TIMELINE}}
</section>
</div>
<aside aria-label="{{_Facts about the request_}}">
<h2>{{_Request_}}</h2>
{{>REQUEST_FACTS}}
<h2 id="bans">{{_BANs_}}</h2>
{{>BANS}}
<h2 id="tam">{{_Primary TAM_}}</h2>
{{>TAM}}
<h2 id="invoices">{{_Progress_}}</h2>
{{>STAGES}}
<h2 id="mails">{{_Mail_}}</h2>
{{>MAILS}}
<h2 id="inbound">{{_Mail that came in_}}</h2>
{{>INBOUND}}
{{#EVIDENCE}}<h2>{{_Evidence_}}</h2>
<p><a href="/tickets/{{NUMBER}}/evidence">{{_Who did what, with every hash_}}</a></p>{{/EVIDENCE}}
</aside>
</div>
<script src="{{SCRIPT}}" defer></script>
