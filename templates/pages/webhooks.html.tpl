{{%AUTOESCAPE context="HTML"}}
<h1>Webhooks</h1>
{{#NONE}}<p>No event is sent anywhere. Add an address: <code>splitdesk webhook add URL</code></p>{{/NONE}}
{{#WEBHOOKS}}<table class="cards">
<caption>Where every event is sent to</caption>
<thead><tr><th scope="col">Webhook</th><th scope="col">Address</th><th scope="col">Since</th><th scope="col">State</th></tr></thead>
<tbody>
{{#WEBHOOK}}<tr><th scope="row">{{ID}}</th><td data-label="Address">{{URL}}</td><td data-label="Since">{{SINCE}}</td><td data-label="State">{{STATE}}</td></tr>
{{/WEBHOOK}}
</tbody>
</table>{{/WEBHOOKS}}
<h2>Deliveries</h2>
{{#EMPTY}}<p>Nothing has been sent yet.</p>{{/EMPTY}}
{{#DELIVERIES}}<table class="cards">
<caption>Newest first</caption>
<thead><tr><th scope="col">Request</th><th scope="col">Event</th><th scope="col">Webhook</th><th scope="col">Time</th><th scope="col">State</th><th scope="col">Attempts</th><th scope="col">Answer</th></tr></thead>
<tbody>
{{#DELIVERY}}<tr><th scope="row"><a href="/tickets/{{NUMBER}}">{{NUMBER}}</a></th><td data-label="Event">{{EVENT}}</td><td data-label="Webhook">{{WEBHOOK}}</td><td data-label="Time">{{TIME}}</td><td data-label="State">{{STATE}}</td><td data-label="Attempts">{{ATTEMPTS}}</td><td data-label="Answer">{{ANSWER}}</td></tr>
{{/DELIVERY}}
</tbody>
</table>
{{#MORE}}<p><a href="{{HREF}}">Older deliveries</a></p>{{/MORE}}{{/DELIVERIES}}
