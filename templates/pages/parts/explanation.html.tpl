{{%AUTOESCAPE context="HTML"}}
<p class="lead">{{SENTENCE}}</p>
<dl class="facts">
<div><dt>Whose turn</dt><dd>{{TURN}}</dd></div>
{{#MISSING}}<div><dt>What is missing</dt><dd><ul>
{{#MISSING_ROW}}<li>{{#LINKED}}<a href="{{LINK}}">{{TEXT}}</a>{{/LINKED}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}</li>
{{/MISSING_ROW}}
</ul></dd></div>{{/MISSING}}
{{#NEWS}}<div><dt>Next news by</dt><dd>{{TEXT}}</dd></div>{{/NEWS}}
{{#MONTH}}<div><dt>{{LABEL}}</dt><dd>{{TEXT}}</dd></div>{{/MONTH}}
{{#CLOCK}}<div><dt>Clock</dt><dd>{{TEXT}}
<details>
<summary>Why it runs or is paused</summary>
<ul>
{{#SEGMENT}}<li>{{CAUSE}}<br><span class="soft">{{FROM}} until {{UNTIL}}, business time used: {{USED}}</span></li>
{{/SEGMENT}}
</ul>
</details></dd></div>{{/CLOCK}}
{{#MORE}}<div><dt>{{LABEL}}</dt><dd>{{TEXT}}</dd></div>
{{/MORE}}
</dl>
