{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/organizations/{{NAME:u}}">{{TITLE}}</a>
<h1>{{_Structure of {{TITLE}}_}}</h1>
<p>{{_A change made here is what a new file of the platform would say: the same checks, charges attributed anew, and invoiced months marked for correction. You see what would change before anything is saved._}}</p>
{{#KIND}}<table class="cards">
<caption>{{CAPTION}}</caption>
<thead><tr><th scope="col">{{_Name_}}</th><th scope="col">{{COLUMN}}</th><th scope="col">{{_Change_}}</th></tr></thead>
<tbody>
{{#OBJECT}}<tr><th scope="row">{{NAME}}<br><span class="soft code">{{ID}}</span></th><td data-label="{{COLUMN}}">{{IN}}</td><td><span class="buttons">{{#ACT}}<a href="{{HREF}}">{{TEXT}}<span class="visually-hidden"> {{WHOSE}}</span></a>{{/ACT}}</span></td></tr>
{{/OBJECT}}
</tbody>
</table>
<p><a class="button secondary" href="{{ADD_HREF}}">{{ADD_TEXT}}</a></p>
{{/KIND}}
