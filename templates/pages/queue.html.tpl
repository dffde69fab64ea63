{{%AUTOESCAPE context="HTML"}}
<h1>Queue</h1>
<nav class="tabs" aria-label="Status">
<ul>
{{#TAB}}<li><a href="{{HREF}}"{{#HERE}} aria-current="page"{{/HERE}}>{{TEXT}} ({{COUNT}})</a></li>
{{/TAB}}
</ul>
</nav>
{{#EMPTY}}<p>{{TEXT}}</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>{{CAPTION}}</caption>
<thead><tr><th scope="col">Request</th><th scope="col">State</th><th scope="col">Whose turn</th><th scope="col">Age</th><th scope="col">Next news by</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row"><a href="/tickets/{{NUMBER}}"><span class="code">{{NUMBER}}</span> {{ORGANIZATION}}</a></th><td data-label="State">{{STATE}}</td><td data-label="Whose turn">{{TURN}}</td><td data-label="Age">{{AGE}}</td><td data-label="Next news by">{{NEXT}}</td></tr>
{{/ROW}}
</tbody>
</table>
{{#MORE}}<p><a href="{{HREF}}">Next page</a></p>{{/MORE}}{{/ROWS}}
