{{%AUTOESCAPE context="HTML"}}
<ol class="timeline">
{{#EVENT}}<li class="{{CLASS}}">
<p>{{#AUDIENCE}}<span class="audience">{{TEXT}}</span> {{/AUDIENCE}}<strong>{{TITLE}}</strong></p>
<p class="soft"><time datetime="{{MACHINE_TIME}}">{{TIME}}</time>, {{WHO}}</p>
{{#WORDS}}<blockquote>{{TEXT:pre_escape}}</blockquote>{{/WORDS}}
</li>
{{/EVENT}}
</ol>
