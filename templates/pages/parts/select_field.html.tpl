{{%AUTOESCAPE context="HTML"}}
<div class="field">
<label for="{{ID}}">{{LABEL}}</label>
{{#HINT}}<p class="hint" id="{{ID}}-hint">{{HINT_TEXT}}</p>{{/HINT}}
{{#FAULT}}<p class="error-text" id="{{ID}}-error">{{_<span class="visually-hidden">Error: </span>{{FAULT_TEXT}}_}}</p>{{/FAULT}}
<select id="{{ID}}" name="{{ID}}"{{#DESCRIBED}} aria-describedby="{{BY}}"{{/DESCRIBED}}{{#FAULT}} aria-invalid="true"{{/FAULT}}>{{#CHOICE}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/CHOICE}}</select>
</div>
