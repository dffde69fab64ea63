{{%AUTOESCAPE context="HTML"}}
<a class="back" href="{{PATH}}">{{_Structure of {{ORGANIZATION}}_}}</a>
{{>ERRORS}}
<h1>{{TITLE}}</h1>
{{#OBJECT}}<p class="lead">{{NAME}} <span class="soft code">{{ID}}</span></p>{{/OBJECT}}
<form class="panel" method="post" action="{{PATH}}/edit" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="act" value="{{ACT}}">
<input type="hidden" name="seen" value="{{SEEN}}">
{{#OBJECT}}{{#HIDDEN_ID}}<input type="hidden" name="id" value="{{ID}}">{{/HIDDEN_ID}}{{/OBJECT}}
{{#ROW}}{{>FIELD}}{{/ROW}}
<p class="buttons"><button type="submit">{{_Look at what would change_}}</button> <span>{{_Nothing is saved yet._}}</span></p>
</form>
