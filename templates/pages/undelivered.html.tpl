{{%AUTOESCAPE context="HTML"}}
<p class="to-queues"><a href="/queues">All queues</a></p>
<div class="console">
{{>QUEUES}}
<div>
<h1>Undelivered mail</h1>
{{#EMPTY}}<p>Every mail has arrived at its mail server. One that does not appears here: correct the address or call the person.</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>Dead, bounced or late, oldest first</caption>
<thead><tr><th scope="col">Mail</th><th scope="col">To</th><th scope="col">What became of it</th><th scope="col">The mail server said</th><th scope="col">Request</th></tr></thead>
<tbody>
{{#MAIL}}<tr><th scope="row">{{SUBJECT}}<br><span class="soft">{{QUEUED}}</span></th><td data-label="To">{{RECIPIENT}}</td><td data-label="What became of it" class="{{CLASS}}">{{STATE}}</td><td data-label="The mail server said">{{ANSWER}}</td><td data-label="Request">{{#TICKET}}<a href="/tickets/{{NUMBER}}#mails" class="code">{{NUMBER}}</a>{{/TICKET}}{{#NO_TICKET}}none{{/NO_TICKET}}</td></tr>
{{/MAIL}}
</tbody>
</table>
{{#MORE}}<p>These are the {{COUNT}} oldest. There are more.</p>{{/MORE}}{{/ROWS}}
</div>
</div>
