{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<h1>Mail ledger</h1>
<form class="panel" method="get" action="/administration/mails">
{{>STATE_FIELD}}
{{>RECIPIENT_FIELD}}
<p class="buttons"><button type="submit" class="secondary">Show</button></p>
</form>
{{#EMPTY}}<p>There is no such mail. Choose another state, or leave the address empty.</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>Mail to people, newest first</caption>
<thead><tr><th scope="col">Mail</th><th scope="col">To</th><th scope="col">State</th><th scope="col" class="num">Attempts</th><th scope="col">The mail server said</th><th scope="col">Request</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row">{{SUBJECT}}<br><span class="soft">{{QUEUED}}</span></th><td data-label="To">{{RECIPIENT}}</td><td data-label="State" class="{{CLASS}}">{{STATE}}{{#AGAIN}}<form method="post" action="/administration/mails/{{ID}}/repeats"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="back" value="{{BACK}}"><button type="submit" class="quiet">Send again<span class="visually-hidden">: {{TITLE}} to {{RECIPIENT}}</span></button></form>{{/AGAIN}}</td><td data-label="Attempts" class="num">{{ATTEMPTS}}</td><td data-label="The mail server said">{{ANSWER}}</td><td data-label="Request">{{#TICKET}}<a href="/tickets/{{NUMBER}}#mails" class="code">{{NUMBER}}</a>{{/TICKET}}{{#NO_TICKET}}none{{/NO_TICKET}}</td></tr>
{{/ROW}}
</tbody>
</table>
{{#MORE}}<p><a href="{{HREF}}">Older mail</a></p>{{/MORE}}{{/ROWS}}
