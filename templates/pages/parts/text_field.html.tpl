{{%AUTOESCAPE context="HTML"}}
<div class="field">
<label for="{{ID}}">{{LABEL}}</label>
{{#HINT}}<p class="hint" id="{{ID}}-hint">{{HINT_TEXT}}</p>{{/HINT}}
{{#FAULT}}<p class="error-text" id="{{ID}}-error">{{_<span class="visually-hidden">Error: </span>{{FAULT_TEXT}}_}}</p>{{/FAULT}}
<input type="{{TYPE}}" id="{{ID}}" name="{{ID}}" value="{{VALUE}}" autocomplete="{{AUTOCOMPLETE}}"{{#DESCRIBED}} aria-describedby="{{BY}}"{{/DESCRIBED}}{{#FAULT}} aria-invalid="true"{{/FAULT}}>
</div>
