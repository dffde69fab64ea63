{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/queue" data-hotkey="Escape">Queue</a>
{{>ERRORS}}
{{#TYPED}}<section class="panel" aria-labelledby="typed">
<h2 id="typed">What you typed</h2>
{{#TEXT}}<p><strong>{{LABEL}}</strong></p>
<blockquote class="prose">{{WORDS:p}}</blockquote>
{{/TEXT}}
</section>{{/TYPED}}
{{#TAKEN}}<div class="notice" role="status"><p>You have taken it.</p>
<form method="post" action="/tickets/{{NUMBER}}/owner-before">
{{>DECISION}}
<button type="submit" class="quiet">Undo</button>
</form></div>{{/TAKEN}}
<div class="notice warn" data-live data-version="{{VERSION}}" hidden><p>The request has changed since you opened it. <a href="/tickets/{{NUMBER}}">Show it as it is now</a></p></div>
<p class="soft">Request <span class="code">{{NUMBER}}</span> <button type="button" class="quiet" data-copy="{{NUMBER}}" data-hotkey="." hidden>Copy <kbd class="key" aria-hidden="true">.</kbd></button></p>
<h1>{{KIND}} for <a href="{{ORGANIZATION_LINK}}">{{ORGANIZATION}}</a></h1>
<section class="panel now" aria-labelledby="status">
<h2 id="status" class="visually-hidden">Where it stands</h2>
{{>EXPLANATION}}
</section>
<div class="columns">
<div>
<section id="decision" aria-labelledby="decision-heading">
<h2 id="decision-heading">Decide</h2>
{{#NOTHING_NOW}}<p>There is nothing to decide for you now.</p>{{/NOTHING_NOW}}
{{#TAKE}}<form class="panel" id="take-it" method="post" action="/tickets/{{NUMBER}}/owner">
<input type="hidden" name="csrf" value="{{CSRF}}">
<p class="buttons"><button type="submit" class="secondary">Take it <kbd class="key" aria-hidden="true">t</kbd></button> <span class="soft">{{OWNER}}</span></p>
</form>{{/TAKE}}
{{#APPROVE}}<p class="panel buttons"><a class="button" href="/tickets/{{NUMBER}}/approval">Approve <kbd class="key" aria-hidden="true">a</kbd></a> <span>{{CONSEQUENCE}}</span></p>{{/APPROVE}}
{{#ASSIGN}}<p class="panel buttons"><a class="button" href="/tickets/{{NUMBER}}/ban-assignments">Assign BANs <kbd class="key" aria-hidden="true">b</kbd></a> <span>{{CONSEQUENCE}}</span></p>{{/ASSIGN}}
{{#SCHEDULE}}<form class="panel" method="get" action="/tickets/{{NUMBER}}/switch" novalidate>
<div class="field"><label for="switch">The first month</label>
{{#SWITCH_FAULT}}<p class="error-text" id="switch-error"><span class="visually-hidden">Error: </span>{{TEXT}}</p>{{/SWITCH_FAULT}}
<select id="switch" name="switch">{{#MONTH}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/MONTH}}</select></div>
<p class="buttons"><button type="submit">Schedule the switch</button> <span>{{CONSEQUENCE}}</span></p>
</form>{{/SCHEDULE}}
{{#CONFIRM}}<form class="panel" method="post" action="/tickets/{{NUMBER}}/invoice-confirmation">
<input type="hidden" name="csrf" value="{{CSRF}}">
<p class="buttons"><button type="submit">Confirm the invoices</button> <span>Every promised invoice must have been issued.</span></p>
</form>{{/CONFIRM}}
{{#CHECK}}<form class="panel" id="check-again" method="post" action="/tickets/{{NUMBER}}/setup-report">
<input type="hidden" name="csrf" value="{{CSRF}}">
<p class="buttons"><button type="submit" class="secondary">Check the setup again <kbd class="key" aria-hidden="true">c</kbd></button> <span class="soft">{{CHECKED}}</span></p>
</form>{{/CHECK}}
{{#FORM}}<details class="panel"{{#SHOWN}} open{{/SHOWN}}>
<summary>{{SUMMARY}}</summary>
<form method="post" action="{{ACTION}}" novalidate>
{{>DECISION}}
{{#REASONS}}<div class="field"><label for="reason-code">Reason</label>
<select id="reason-code" name="reason-code">{{#REASON}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/REASON}}</select></div>{{/REASONS}}
{{>TEXT_FIELD}}
<button type="submit" class="{{CLASS}}">{{BUTTON}}</button>
</form>
</details>
{{/FORM}}
{{#NOT_NOW}}<h3>Not now</h3>
<dl class="facts">
{{#ACT}}<div><dt>{{LABEL}}</dt><dd><ul>
{{#WHY}}<li>{{#LINKED}}<a href="{{LINK}}">{{TEXT}}</a>{{/LINKED}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}</li>
{{/WHY}}
</ul></dd></div>
{{/ACT}}
</dl>{{/NOT_NOW}}
</section>
<section id="findings" aria-labelledby="findings-heading">
<h2 id="findings-heading">Setup check</h2>
<p class="soft">{{CHECKED_AT}}</p>
{{#NO_FINDING}}<p>Nothing was found: the setup is ready.</p>{{/NO_FINDING}}
{{#FINDINGS}}<ul class="tasks">
{{#FINDING_ROW}}{{>FINDING}}{{/FINDING_ROW}}
</ul>{{/FINDINGS}}
</section>
<section id="structure" aria-labelledby="structure-heading">
<h2 id="structure-heading">Cost Centers, Workspaces, Providers</h2>
{{#STRUCTURE}}{{>TREE}}{{/STRUCTURE}}
{{#NO_STRUCTURE}}<p>The structure of this organization is not known here. Import it, then check the setup again.</p>{{/NO_STRUCTURE}}
</section>
<section id="write" aria-labelledby="write-heading">
<h2 id="write-heading">Write</h2>
{{#REPLY}}<form class="panel composer" method="post" action="/tickets/{{NUMBER}}/replies" novalidate>
{{>DECISION}}
{{>REPLY_FIELD}}
<button type="submit">Send to the customer</button> <kbd class="key" aria-hidden="true">r</kbd>
</form>{{/REPLY}}
{{#NOTE_BOX}}<form class="panel composer internal" method="post" action="/tickets/{{NUMBER}}/notes" novalidate>
{{>DECISION}}
{{>NOTE_FIELD}}
<details>
<summary>Commands</summary>
<p>Each on a line of its own. All of them are done, or none.</p>
<dl class="commands">
{{#COMMAND}}<div><dt class="code">{{USAGE}}</dt><dd>{{DOES}}</dd></div>
{{/COMMAND}}
</dl>
</details>
<button type="submit" class="secondary">Keep the note</button> <kbd class="key" aria-hidden="true">i</kbd>
</form>{{/NOTE_BOX}}
{{#ESCALATE}}<details class="panel" id="escalate"{{#SHOWN}} open{{/SHOWN}}>
<summary>Escalate to the Primary TAM <kbd class="key" aria-hidden="true">e</kbd></summary>
<form method="post" action="/tickets/{{NUMBER}}/escalations" novalidate>
{{>DECISION}}
{{>REASON_FIELD}}
{{>DONE_FIELD}}
{{>ASKED_FIELD}}
{{>NEEDED_FIELD}}
<p class="choice"><input type="checkbox" id="caller-waiting" name="caller-waiting" value="1"{{#WAITING}} checked{{/WAITING}}><label for="caller-waiting">A caller is waiting</label></p>
<button type="submit" class="secondary">Escalate</button>
</form>
</details>{{/ESCALATE}}
{{#READ_ONLY}}<p>You read this request and do not write in it.</p>{{/READ_ONLY}}
</section>
{{>ESCALATIONS}}
{{>CALLS}}
<section id="timeline" aria-labelledby="timeline-heading">
<h2 id="timeline-heading">What has happened</h2>
{{>TIMELINE}}
</section>
</div>
<aside aria-label="Facts about the request">
<h2>Request</h2>
{{>REQUEST_FACTS}}
<h2 id="bans">BANs</h2>
{{>BANS}}
<h2 id="tam">Primary TAM</h2>
{{>TAM}}
<h2 id="invoices">Progress</h2>
{{>STAGES}}
<h2 id="mails">Mail</h2>
{{>MAILS}}
<h2 id="inbound">Mail that came in</h2>
{{>INBOUND}}
{{#EVIDENCE}}<h2>Evidence</h2>
<p><a href="/tickets/{{NUMBER}}/evidence">Who did what, with every hash</a></p>{{/EVIDENCE}}
</aside>
</div>
<script src="{{SCRIPT}}" defer></script>
