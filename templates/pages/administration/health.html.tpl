{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<h1>{{_Health_}}</h1>
{{#WELL}}<p class="lead good">{{_Everything is in order._}}</p>{{/WELL}}
{{#NOT_WELL}}<div class="panel">
<p><strong>{{SENTENCE}}</strong></p>
<ul>
{{#TROUBLE}}<li><a href="#{{ID}}">{{NAME}}</a>: <span class="{{CLASS}}">{{STATE}}</span></li>
{{/TROUBLE}}
</ul>
</div>{{/NOT_WELL}}
<p>{{_As of {{NOW}}. <a href="/administration/health">Look again</a>. Other programs ask <code>/health</code>, which tells of the database and of mail._}}</p>
<table class="cards health">
<caption>{{_What was looked at_}}</caption>
<thead><tr><th scope="col">{{_What_}}</th><th scope="col">{{_State_}}</th><th scope="col">{{_How it is_}}</th><th scope="col">{{_What to do_}}</th></tr></thead>
<tbody>
{{#ROW}}<tr id="{{ID}}"><th scope="row">{{NAME}}</th><td data-label="{{_State_}}"><span class="tag {{CLASS}}">{{STATE}}</span></td><td data-label="{{_How it is_}}">{{FACT}}</td><td data-label="{{_What to do_}}">{{#NOTHING}}<span class="soft">{{_Nothing_}}</span>{{/NOTHING}}{{ADVICE}}{{#MEND}} <a href="{{HREF}}">{{_{{TEXT}}<span class="visually-hidden"> for {{NAME}}</span>_}}</a>{{/MEND}}</td></tr>
{{/ROW}}
</tbody>
</table>
