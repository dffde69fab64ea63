{{%AUTOESCAPE context="HTML"}}
<ol class="stages">
{{#STAGE}}<li class="{{STATE}}"{{#CURRENT}} aria-current="step"{{/CURRENT}}><p>{{NAME}}</p><p class="soft">{{DETAIL}}</p></li>
{{/STAGE}}
</ol>
