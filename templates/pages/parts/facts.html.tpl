{{%AUTOESCAPE context="HTML"}}
<dl class="facts">
{{#FACT}}<div><dt>{{KEY}}</dt><dd class="prose">{{VALUE:pre_escape}}</dd>{{#CHANGE}}<dd><a href="{{HREF}}">{{_Change<span class="visually-hidden"> {{KEY}}</span>_}}</a></dd>{{/CHANGE}}</div>
{{/FACT}}
</dl>
