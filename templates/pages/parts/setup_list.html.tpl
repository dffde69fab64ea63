{{%AUTOESCAPE context="HTML"}}
<ul class="tasks">
{{#SETUP_ROW}}<li>
<div>{{#CHOICE}}<span class="choice"><input type="checkbox" id="scope-{{INDEX}}" name="scope" value="{{COST_CENTER}}"{{#CHECKED}} checked{{/CHECKED}}><label for="scope-{{INDEX}}">{{NAME}}</label></span>{{/CHOICE}}{{#PLAIN}}<strong>{{NAME}}</strong>{{/PLAIN}}
{{#CONTENTS}}<p class="soft">{{TEXT}}</p>{{/CONTENTS}}</div>
<span class="tag {{CLASS}}">{{STATUS}}</span>
{{#PROBLEM}}<div class="detail"><p>{{SENTENCE}}</p>{{#REMEDY}}<p>{{_<strong>What to do:</strong> {{REMEDY_TEXT}}_}}</p>{{/REMEDY}}</div>
{{/PROBLEM}}
</li>
{{/SETUP_ROW}}
</ul>
