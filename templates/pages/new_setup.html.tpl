{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/requests/new/details">{{_Back_}}</a>
{{>ERRORS}}
<p class="soft">{{_Step 2 of 5_}}</p>
<h1>{{_Your setup_}}</h1>
<p class="lead" data-live="verdict">{{VERDICT}}</p>
<p data-live="checked" data-quiet>{{_Checked {{CHECKED_AT}}._}}{{#CHOICE}} {{_Every Cost Center needs a Workspace, and every Workspace a Provider._}}{{/CHOICE}}</p>
<div data-live="general">{{#GENERAL}}<h2>{{_For the whole organization_}}</h2>
{{>GENERAL_LIST}}{{/GENERAL}}</div>
<form method="post" action="/requests/new/setup" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{#NO_CHOICE}}<input type="hidden" name="no-choice" value="1">{{/NO_CHOICE}}
{{#CHOICE}}<fieldset id="scope" aria-describedby="scope-hint">
<legend><h2>{{_Cost Centers_}}</h2></legend>
<p class="hint" id="scope-hint">{{HINT}}</p>
{{#FAULT}}<p class="error-text">{{_<span class="visually-hidden">Error: </span>{{FAULT_TEXT}}_}}</p>{{/FAULT}}
<div data-live="list">{{>SETUP}}</div>
</fieldset>{{/CHOICE}}
<p class="buttons"><button type="submit" name="go" value="continue">{{_Continue_}}</button>
<button type="submit" class="secondary" name="go" value="check">{{_Check again_}}</button></p>
</form>
<p class="visually-hidden" role="status" data-announce></p>
<script src="{{SCRIPT}}" defer></script>
