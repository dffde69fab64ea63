{{%AUTOESCAPE context="HTML"}}
<h1>{{_Commands_}}</h1>
{{#ON_REQUEST}}<h2>{{_On request <a href="/tickets/{{NUMBER}}" class="code">{{NUMBER}}</a>_}}</h2>
<ul class="tasks">
{{#COMMAND}}<li><a href="{{TARGET}}">{{TEXT}}</a>{{#HINT}}<kbd class="key">{{WORDS}}</kbd>{{/HINT}}</li>
{{/COMMAND}}
</ul>
{{/ON_REQUEST}}
<h2>{{_Everywhere_}}</h2>
{{#EVERYWHERE}}<ul class="tasks">
{{#COMMAND}}<li><a href="{{TARGET}}">{{TEXT}}</a>{{#HINT}}<kbd class="key">{{WORDS}}</kbd>{{/HINT}}</li>
{{/COMMAND}}
</ul>{{/EVERYWHERE}}
