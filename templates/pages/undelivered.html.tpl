{{%AUTOESCAPE context="HTML"}}
<p class="to-queues"><a href="/queues">{{_All queues_}}</a></p>
<div class="console">
{{>QUEUES}}
<div>
<h1>{{_Undelivered mail_}}</h1>
{{#EMPTY}}<p>{{_Every mail has arrived at its mail server. One that does not appears here: correct the address or call the person._}}</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>{{_Dead, bounced or late, oldest first_}}</caption>
<thead><tr><th scope="col">{{_Mail_}}</th><th scope="col">{{_To_}}</th><th scope="col">{{_What became of it_}}</th><th scope="col">{{_The mail server said_}}</th><th scope="col">{{_Request_}}</th></tr></thead>
<tbody>
{{#MAIL}}<tr><th scope="row">{{SUBJECT}}<br><span class="soft">{{QUEUED}}</span></th><td data-label="{{_To_}}">{{RECIPIENT}}</td><td data-label="{{_What became of it_}}" class="{{CLASS}}">{{STATE}}</td><td data-label="{{_The mail server said_}}">{{ANSWER}}</td><td data-label="{{_Request_}}">{{#TICKET}}<a href="/tickets/{{NUMBER}}#mails" class="code">{{NUMBER}}</a>{{/TICKET}}{{#NO_TICKET}}{{_none_}}{{/NO_TICKET}}</td></tr>
{{/MAIL}}
</tbody>
</table>
{{#MORE}}<p>{{_These are the {{COUNT}} oldest. There are more._}}</p>{{/MORE}}{{/ROWS}}
</div>
</div>
