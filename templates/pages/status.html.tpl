{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/requests">{{_Your requests_}}</a>
{{>ERRORS}}
<p class="soft">{{_Request {{NUMBER}}_}}</p>
<h1>{{_{{KIND}} for {{ORGANIZATION}}_}}</h1>
<section class="panel now" aria-labelledby="status">
<h2 id="status" class="visually-hidden">{{_Where it stands_}}</h2>
{{>EXPLANATION}}
</section>
{{#PROMISED_CALL}}<p class="panel">{{_We will call you at {{NUMBER}}: {{WINDOW}}._}}</p>
{{/PROMISED_CALL}}
{{#QUESTION}}<section class="panel" id="question" aria-labelledby="question-heading">
<h2 id="question-heading">{{_We have a question for you_}}</h2>
<blockquote class="prose">{{TEXT:pre_escape}}</blockquote>
<form method="post" action="/tickets/{{NUMBER}}/answers" novalidate>
{{>DECISION}}
{{>ANSWER_FIELD}}
<button type="submit">{{_Send the answer_}}</button>
</form>
</section>{{/QUESTION}}
{{#REMAINING}}<section id="findings" aria-labelledby="remaining-heading">
<h2 id="remaining-heading">{{_What is left to fix_}}</h2>
{{>SETUP}}
</section>{{/REMAINING}}
{{#VOUCH}}<section class="panel" id="vouch" aria-labelledby="vouch-heading">
<h2 id="vouch-heading">{{_Confirm who asked_}}</h2>
<p>{{_{{WHO}} opened this request and is not an active administrator of {{ORGANIZATION}}. You are one. If {{WHO}} may ask for this, confirm it._}}</p>
<form method="post" action="/tickets/{{NUMBER}}/acknowledgements" novalidate>
{{>DECISION}}
<input type="hidden" name="code" value="{{CODE}}">
<input type="hidden" name="object" value="{{OBJECT}}">
{{>REASON_FIELD}}
<button type="submit">{{_Confirm the request_}}</button>
</form>
</section>{{/VOUCH}}
{{#CHECK}}<form method="post" action="/tickets/{{NUMBER}}/setup-report">
<input type="hidden" name="csrf" value="{{CSRF}}">
<p class="buttons"><button type="submit" class="{{CLASS}}">{{_Check again_}}</button> <span class="soft">{{CHECKED}}</span></p>
</form>{{/CHECK}}
<h2 id="progress">{{_Progress_}}</h2>
{{>STAGES}}
{{#REPLY}}<h2 id="write">{{_Write to us_}}</h2>
<form method="post" action="/tickets/{{NUMBER}}/replies" novalidate>
{{>DECISION}}
{{>REPLY_FIELD}}
<button type="submit" class="secondary">{{_Send the message_}}</button>
</form>{{/REPLY}}
<h2>{{_What has happened_}}</h2>
{{>TIMELINE}}
<h2>{{_Mail we sent to you_}}</h2>
{{>MAILS}}
<h2>{{_What you asked for_}}</h2>
{{>REQUEST_FACTS}}
{{#REOPEN}}<details id="reopen"{{#OPENED}} open{{/OPENED}}>
<summary>{{_Open this request again_}}</summary>
<form method="post" action="/tickets/{{NUMBER}}/reopening" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<p>{{_We check your setup again and decide anew. What you told us before is kept._}}</p>
{{>REOPEN_FIELD}}
<button type="submit" class="secondary">{{_Open it again_}}</button>
</form>
</details>{{/REOPEN}}
{{#WITHDRAW}}<details{{#OPENED}} open{{/OPENED}}>
<summary>{{_Withdraw this request_}}</summary>
<form method="post" action="/tickets/{{NUMBER}}/withdrawal" novalidate>
{{>DECISION}}
<p>{{_Your invoices stay as they are. You can ask again at any time._}}</p>
{{>WITHDRAW_FIELD}}
<button type="submit" class="danger">{{_Withdraw the request_}}</button>
</form>
</details>{{/WITHDRAW}}
