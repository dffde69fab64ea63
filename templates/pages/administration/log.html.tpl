{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<h1>{{_Log of administration_}}</h1>
<p>{{_Entries are only ever added, each sealed to the one before; <code>splitdesk verify</code> names the first that was altered._}}</p>
{{#EMPTY}}<p>{{_Nothing has been changed yet._}}</p>{{/EMPTY}}
{{#ROWS}}<table class="cards">
<caption>{{_Newest first_}}</caption>
<thead><tr><th scope="col">{{_What_}}</th><th scope="col">{{_About_}}</th><th scope="col">{{_By_}}</th><th scope="col">{{_When_}}</th></tr></thead>
<tbody>
{{#ROW}}<tr><th scope="row">{{ACT}}</th><td data-label="{{_About_}}">{{SUBJECT}}<br><span class="soft">{{DETAIL}}</span></td><td data-label="{{_By_}}">{{WHO}}<br><span class="soft">{{EMAIL}}</span></td><td data-label="{{_When_}}">{{WHEN}}</td></tr>
{{/ROW}}
</tbody>
</table>
{{#MORE}}<p><a href="{{HREF}}">{{_Older entries_}}</a></p>{{/MORE}}{{/ROWS}}
