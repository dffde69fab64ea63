{{%AUTOESCAPE context="HTML"}}
<p class="lead">{{SENTENCE}}</p>
<dl class="facts">
<div><dt>{{_Whose turn_}}</dt><dd>{{TURN}}</dd></div>
{{#MISSING}}<div><dt>{{_What is missing_}}</dt><dd><ul>
{{#MISSING_ROW}}<li>{{#LINKED}}<a href="{{LINK}}">{{TEXT}}</a>{{/LINKED}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}</li>
{{/MISSING_ROW}}
</ul></dd></div>{{/MISSING}}
{{#NEWS}}<div><dt>{{_Next news by_}}</dt><dd>{{TEXT}}</dd></div>{{/NEWS}}
{{#MONTH}}<div><dt>{{LABEL}}</dt><dd>{{TEXT}}</dd></div>{{/MONTH}}
{{#CLOCK}}<div><dt>{{_Clock_}}</dt><dd>{{TEXT}}
<details>
<summary>{{_Why it runs or is paused_}}</summary>
<ul>
{{#SEGMENT}}<li>{{CAUSE}}<br><span class="soft">{{_{{FROM}} until {{UNTIL}}, business time used: {{USED}}_}}</span></li>
{{/SEGMENT}}
</ul>
</details></dd></div>{{/CLOCK}}
{{#MORE}}<div><dt>{{LABEL}}</dt><dd>{{TEXT}}</dd></div>
{{/MORE}}
</dl>
