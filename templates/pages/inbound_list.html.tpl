{{%AUTOESCAPE context="HTML"}}
<p class="to-queues"><a href="/queues">{{_All queues_}}</a></p>
<div class="console">
{{>QUEUES}}
<div>
<h1>{{_Mail to look at_}}</h1>
<p>{{_Mail from senders nobody knows, mail beyond the hourly limits, and what could not be read. It was not answered._}}</p>
{{#EMPTY}}<p>{{_No mail waits for the desk._}}</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>{{_Newest first_}}</caption>
<thead><tr><th scope="col">{{_Subject_}}</th><th scope="col">{{_From_}}</th><th scope="col">{{_Came in_}}</th><th scope="col">{{_Why it is here_}}</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row"><a href="/mail/{{ID}}">{{SUBJECT}}</a></th><td data-label="{{_From_}}">{{SENDER}}</td><td data-label="{{_Came in_}}"><time datetime="{{MACHINE_TIME}}">{{TIME}}</time></td><td data-label="{{_Why it is here_}}">{{REASON}}</td></tr>
{{/ROW}}
</tbody>
</table>
{{#MORE}}<p><a href="{{HREF}}">{{_Next page_}}</a></p>{{/MORE}}{{/ROWS}}
</div>
</div>
