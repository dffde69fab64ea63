{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<h1>Log of administration</h1>
<p>Entries are only ever added, each sealed to the one before; <code>splitdesk verify</code> names the first that was altered.</p>
{{#EMPTY}}<p>Nothing has been changed yet.</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>Newest first</caption>
<thead><tr><th scope="col">What</th><th scope="col">About</th><th scope="col">By</th><th scope="col">When</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row">{{ACT}}</th><td data-label="About">{{SUBJECT}}<br><span class="soft">{{DETAIL}}</span></td><td data-label="By">{{WHO}}<br><span class="soft">{{EMAIL}}</span></td><td data-label="When">{{WHEN}}</td></tr>
{{/ROW}}
</tbody>
</table>
{{#MORE}}<p><a href="{{HREF}}">Older entries</a></p>{{/MORE}}{{/ROWS}}
