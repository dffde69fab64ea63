{{%AUTOESCAPE context="HTML"}}
<dl class="facts">
{{#FACT}}<div><dt>{{KEY}}</dt><dd class="prose">{{VALUE:pre_escape}}</dd>{{#CHANGE}}<dd><a href="{{HREF}}">Change<span class="visually-hidden"> {{KEY}}</span></a></dd>{{/CHANGE}}</div>
{{/FACT}}
</dl>
