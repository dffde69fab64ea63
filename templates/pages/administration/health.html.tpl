{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<h1>Health</h1>
{{#WELL}}<p class="lead good">Everything is in order.</p>{{/WELL}}
{{#NOT_WELL}}<div class="panel">
<p><strong>{{SENTENCE}}</strong></p>
<ul>
{{#TROUBLE}}<li><a href="#{{ID}}">{{NAME}}</a>: <span class="{{CLASS}}">{{STATE}}</span></li>
{{/TROUBLE}}
</ul>
</div>{{/NOT_WELL}}
<p>As of {{NOW}}. <a href="/administration/health">Look again</a>. Other programs ask <code>/health</code>, which tells of the database and of mail.</p>
<table class="cards health">
<caption>What was looked at</caption>
<thead><tr><th scope="col">What</th><th scope="col">State</th><th scope="col">How it is</th><th scope="col">What to do</th></tr></thead>
<tbody>
{{#ROW}}<tr id="{{ID}}"><th scope="row">{{NAME}}</th><td data-label="State"><span class="tag {{CLASS}}">{{STATE}}</span></td><td data-label="How it is">{{FACT}}</td><td data-label="What to do">{{#NOTHING}}<span class="soft">Nothing</span>{{/NOTHING}}{{ADVICE}}{{#MEND}} <a href="{{HREF}}">{{TEXT}}<span class="visually-hidden"> for {{NAME}}</span></a>{{/MEND}}</td></tr>
{{/ROW}}
</tbody>
</table>
