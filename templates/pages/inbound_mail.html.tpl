{{%AUTOESCAPE context="HTML"}}
<p><a href="/mail">{{_Mail to look at_}}</a></p>
{{>ERRORS}}
<h1>{{SUBJECT}}</h1>
{{>FACTS}}
<section aria-labelledby="words-heading">
<h2 id="words-heading">{{_What it says_}}</h2>
<pre class="panel">{{WORDS:p}}</pre>
<p class="soft">{{_Text only; attachments are listed by name. <a href="/mail/{{ID}}/raw">The whole mail as it came</a> ({{SIZE}})_}}</p>
</section>
{{#DECIDE}}<section aria-labelledby="decide-heading">
<h2 id="decide-heading">{{_What becomes of it_}}</h2>
<form class="panel" method="post" action="/mail/{{ID}}/filing" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>TICKET_FIELD}}
<p class="soft">{{_A customer of that request is filed as having replied; anybody else's mail becomes an internal note._}}</p>
<button type="submit">{{_File it there_}}</button>
</form>
<details class="panel"{{#REQUEST_SHOWN}} open{{/REQUEST_SHOWN}}>
<summary>{{_Open a request from it_}}</summary>
<form method="post" action="/mail/{{ID}}/request" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>NAME_FIELD}}
{{>EMAIL_FIELD}}
{{>ACCOUNT_FIELD}}
{{>DESCRIPTION_FIELD}}
<button type="submit" class="secondary">{{_Open the request_}}</button>
</form>
</details>
<form class="panel" method="post" action="/mail/{{ID}}/discard" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>REASON_FIELD}}
<button type="submit" class="secondary">{{_Discard it_}}</button>
</form>
</section>{{/DECIDE}}
