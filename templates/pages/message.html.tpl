{{%AUTOESCAPE context="HTML"}}
{{#GO_BACK}}<a class="back" href="{{BACK}}">{{_Back_}}</a>{{/GO_BACK}}
<h1>{{HEADING}}</h1>
{{#PARAGRAPH}}<p>{{TEXT}}</p>
{{/PARAGRAPH}}
{{#LIST}}<ul>
{{#ITEM}}<li>{{TEXT}}</li>
{{/ITEM}}
</ul>{{/LIST}}
<div class="buttons">
{{#LINK}}<p><a class="button {{CLASS}}" href="{{HREF}}">{{TEXT}}</a></p>
{{/LINK}}
{{#SUBMIT}}<form method="post" action="{{ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="{{NAME}}" value="{{VALUE}}"><button type="submit" class="secondary">{{TEXT}}</button></form>
{{/SUBMIT}}
</div>
