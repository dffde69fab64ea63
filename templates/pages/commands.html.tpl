{{%AUTOESCAPE context="HTML"}}
<h1>Commands</h1>
{{#ON_REQUEST}}<h2>On request <a href="/tickets/{{NUMBER}}" class="code">{{NUMBER}}</a></h2>
<ul class="tasks">
{{#COMMAND}}<li><a href="{{TARGET}}">{{TEXT}}</a>{{#HINT}}<kbd class="key">{{WORDS}}</kbd>{{/HINT}}</li>
{{/COMMAND}}
</ul>
{{/ON_REQUEST}}
<h2>Everywhere</h2>
{{#EVERYWHERE}}<ul class="tasks">
{{#COMMAND}}<li><a href="{{TARGET}}">{{TEXT}}</a>{{#HINT}}<kbd class="key">{{WORDS}}</kbd>{{/HINT}}</li>
{{/COMMAND}}
</ul>{{/EVERYWHERE}}
