{{%AUTOESCAPE context="HTML"}}
<p class="to-queues"><a href="/queues">All queues</a></p>
<div class="console">
{{>QUEUES}}
<div>
<h1>Mail to look at</h1>
<p>Mail from senders nobody knows, mail beyond the hourly limits, and what could not be read. It was not answered.</p>
{{#EMPTY}}<p>No mail waits for the desk.</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>Newest first</caption>
<thead><tr><th scope="col">Subject</th><th scope="col">From</th><th scope="col">Came in</th><th scope="col">Why it is here</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row"><a href="/mail/{{ID}}">{{SUBJECT}}</a></th><td data-label="From">{{SENDER}}</td><td data-label="Came in"><time datetime="{{MACHINE_TIME}}">{{TIME}}</time></td><td data-label="Why it is here">{{REASON}}</td></tr>
{{/ROW}}
</tbody>
</table>
{{#MORE}}<p><a href="{{HREF}}">Next page</a></p>{{/MORE}}{{/ROWS}}
</div>
</div>
