{{%AUTOESCAPE context="HTML"}}
<h1>{{_Webhooks_}}</h1>
{{#NONE}}<p>{{_No event is sent anywhere. Add an address: <code>splitdesk webhook add URL</code>_}}</p>{{/NONE}}
{{#WEBHOOKS}}<table class="cards">
<caption>{{_Where every event is sent to_}}</caption>
<thead><tr><th scope="col">{{_Webhook_}}</th><th scope="col">{{_Address_}}</th><th scope="col">{{_Since_}}</th><th scope="col">{{_State_}}</th></tr></thead>
<tbody>
{{#WEBHOOK}}<tr><th scope="row">{{ID}}</th><td data-label="{{_Address_}}">{{URL}}</td><td data-label="{{_Since_}}">{{SINCE}}</td><td data-label="{{_State_}}">{{STATE}}</td></tr>
{{/WEBHOOK}}
</tbody>
</table>{{/WEBHOOKS}}
<h2>{{_Deliveries_}}</h2>
{{#EMPTY}}<p>{{_Nothing has been sent yet._}}</p>{{/EMPTY}}
{{#DELIVERIES}}<table class="cards">
<caption>{{_Newest first_}}</caption>
<thead><tr><th scope="col">{{_Request_}}</th><th scope="col">{{_Event_}}</th><th scope="col">{{_Webhook_}}</th><th scope="col">{{_Time_}}</th><th scope="col">{{_State_}}</th><th scope="col">{{_Attempts_}}</th><th scope="col">{{_Answer_}}</th></tr></thead>
<tbody>
{{#DELIVERY}}<tr><th scope="row"><a href="/tickets/{{NUMBER}}">{{NUMBER}}</a></th><td data-label="{{_Event_}}">{{EVENT}}</td><td data-label="{{_Webhook_}}">{{WEBHOOK}}</td><td data-label="{{_Time_}}">{{TIME}}</td><td data-label="{{_State_}}">{{STATE}}</td><td data-label="{{_Attempts_}}">{{ATTEMPTS}}</td><td data-label="{{_Answer_}}">{{ANSWER}}</td></tr>
{{/DELIVERY}}
</tbody>
</table>
{{#MORE}}<p><a href="{{HREF}}">{{_Older deliveries_}}</a></p>{{/MORE}}{{/DELIVERIES}}
