{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<h1>{{_Mail ledger_}}</h1>
<form class="panel" method="get" action="/administration/mails">
{{>STATE_FIELD}}
{{>RECIPIENT_FIELD}}
<p class="buttons"><button type="submit" class="secondary">{{_Show_}}</button></p>
</form>
{{#EMPTY}}<p>{{_There is no such mail. Choose another state, or leave the address empty._}}</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>{{_Mail to people, newest first_}}</caption>
<thead><tr><th scope="col">{{_Mail_}}</th><th scope="col">{{_To_}}</th><th scope="col">{{_State_}}</th><th scope="col" class="num">{{_Attempts_}}</th><th scope="col">{{_The mail server said_}}</th><th scope="col">{{_Request_}}</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row">{{SUBJECT}}<br><span class="soft">{{QUEUED}}</span></th><td data-label="{{_To_}}">{{RECIPIENT}}</td><td data-label="{{_State_}}" class="{{CLASS}}">{{STATE}}{{#AGAIN}}<form method="post" action="/administration/mails/{{ID}}/repeats"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="back" value="{{BACK}}"><button type="submit" class="quiet">{{_Send again<span class="visually-hidden">: {{TITLE}} to {{RECIPIENT}}</span>_}}</button></form>{{/AGAIN}}</td><td data-label="{{_Attempts_}}" class="num">{{ATTEMPTS}}</td><td data-label="{{_The mail server said_}}">{{ANSWER}}</td><td data-label="{{_Request_}}">{{#TICKET}}<a href="/tickets/{{NUMBER}}#mails" class="code">{{NUMBER}}</a>{{/TICKET}}{{#NO_TICKET}}{{_none_}}{{/NO_TICKET}}</td></tr>
{{/ROW}}
</tbody>
</table>
{{#MORE}}<p><a href="{{HREF}}">{{_Older mail_}}</a></p>{{/MORE}}{{/ROWS}}
