{{%AUTOESCAPE context="HTML"}}
<p><a href="/mail">Mail to look at</a></p>
{{>ERRORS}}
<h1>{{SUBJECT}}</h1>
{{>FACTS}}
<section aria-labelledby="words-heading">
<h2 id="words-heading">What it says</h2>
<pre class="panel">{{WORDS:p}}</pre>
<p class="soft">Text only; attachments are listed by name. <a href="/mail/{{ID}}/raw">The whole mail as it came</a> ({{SIZE}})</p>
</section>
{{#DECIDE}}<section aria-labelledby="decide-heading">
<h2 id="decide-heading">What becomes of it</h2>
<form class="panel" method="post" action="/mail/{{ID}}/filing" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>TICKET_FIELD}}
<p class="soft">A customer of that request is filed as having replied; anybody else's mail becomes an internal note.</p>
<button type="submit">File it there</button>
</form>
<details class="panel"{{#REQUEST_SHOWN}} open{{/REQUEST_SHOWN}}>
<summary>Open a request from it</summary>
<form method="post" action="/mail/{{ID}}/request" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>NAME_FIELD}}
{{>EMAIL_FIELD}}
{{>ACCOUNT_FIELD}}
{{>DESCRIPTION_FIELD}}
<button type="submit" class="secondary">Open the request</button>
</form>
</details>
<form class="panel" method="post" action="/mail/{{ID}}/discard" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>REASON_FIELD}}
<button type="submit" class="secondary">Discard it</button>
</form>
</section>{{/DECIDE}}
