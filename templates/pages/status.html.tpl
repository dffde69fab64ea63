{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/requests">Your requests</a>
{{>ERRORS}}
<p class="soft">Request {{NUMBER}}</p>
<h1>{{KIND}} for {{ORGANIZATION}}</h1>
<section class="panel now" aria-labelledby="status">
<h2 id="status" class="visually-hidden">Where it stands</h2>
{{>EXPLANATION}}
</section>
{{#PROMISED_CALL}}<p class="panel">We will call you at {{NUMBER}}: {{WINDOW}}.</p>
{{/PROMISED_CALL}}
{{#QUESTION}}<section class="panel" id="question" aria-labelledby="question-heading">
<h2 id="question-heading">We have a question for you</h2>
<blockquote class="prose">{{TEXT:pre_escape}}</blockquote>
<form method="post" action="/tickets/{{NUMBER}}/answers" novalidate>
{{>DECISION}}
{{>ANSWER_FIELD}}
<button type="submit">Send the answer</button>
</form>
</section>{{/QUESTION}}
{{#REMAINING}}<section id="findings" aria-labelledby="remaining-heading">
<h2 id="remaining-heading">What is left to fix</h2>
{{>SETUP}}
</section>{{/REMAINING}}
{{#VOUCH}}<section class="panel" id="vouch" aria-labelledby="vouch-heading">
<h2 id="vouch-heading">Confirm who asked</h2>
<p>{{WHO}} opened this request and is not an active administrator of {{ORGANIZATION}}. You are one. If {{WHO}} may ask for this, confirm it.</p>
<form method="post" action="/tickets/{{NUMBER}}/acknowledgements" novalidate>
{{>DECISION}}
<input type="hidden" name="code" value="{{CODE}}">
<input type="hidden" name="object" value="{{OBJECT}}">
{{>REASON_FIELD}}
<button type="submit">Confirm the request</button>
</form>
</section>{{/VOUCH}}
{{#CHECK}}<form method="post" action="/tickets/{{NUMBER}}/setup-report">
<input type="hidden" name="csrf" value="{{CSRF}}">
<p class="buttons"><button type="submit" class="{{CLASS}}">Check again</button> <span class="soft">{{CHECKED}}</span></p>
</form>{{/CHECK}}
<h2 id="progress">Progress</h2>
{{>STAGES}}
{{#REPLY}}<h2 id="write">Write to us</h2>
<form method="post" action="/tickets/{{NUMBER}}/replies" novalidate>
{{>DECISION}}
{{>REPLY_FIELD}}
<button type="submit" class="secondary">Send the message</button>
</form>{{/REPLY}}
<h2>What has happened</h2>
{{>TIMELINE}}
<h2>Mail we sent to you</h2>
{{>MAILS}}
<h2>What you asked for</h2>
{{>REQUEST_FACTS}}
{{#REOPEN}}<details id="reopen"{{#OPENED}} open{{/OPENED}}>
<summary>Open this request again</summary>
<form method="post" action="/tickets/{{NUMBER}}/reopening" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<p>We check your setup again and decide anew. What you told us before is kept.</p>
{{>REOPEN_FIELD}}
<button type="submit" class="secondary">Open it again</button>
</form>
</details>{{/REOPEN}}
{{#WITHDRAW}}<details{{#OPENED}} open{{/OPENED}}>
<summary>Withdraw this request</summary>
<form method="post" action="/tickets/{{NUMBER}}/withdrawal" novalidate>
{{>DECISION}}
<p>Your invoices stay as they are. You can ask again at any time.</p>
{{>WITHDRAW_FIELD}}
<button type="submit" class="danger">Withdraw the request</button>
</form>
</details>{{/WITHDRAW}}
