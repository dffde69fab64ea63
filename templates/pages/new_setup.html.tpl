{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/requests/new/details">Back</a>
{{>ERRORS}}
<p class="soft">Step 2 of 5</p>
<h1>Your setup</h1>
<p class="lead">{{VERDICT}}</p>
<p>Checked {{CHECKED_AT}}.{{#CHOICE}} Every Cost Center needs a Workspace, and every Workspace a Provider.{{/CHOICE}}</p>
{{#GENERAL}}<h2>For the whole organization</h2>
{{>GENERAL_LIST}}{{/GENERAL}}
<form method="post" action="/requests/new/setup" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{#NO_CHOICE}}<input type="hidden" name="no-choice" value="1">{{/NO_CHOICE}}
{{#CHOICE}}<fieldset id="scope" aria-describedby="scope-hint">
<legend><h2>Cost Centers</h2></legend>
<p class="hint" id="scope-hint">{{HINT}}</p>
{{#FAULT}}<p class="error-text"><span class="visually-hidden">Error: </span>{{FAULT_TEXT}}</p>{{/FAULT}}
{{>SETUP}}
</fieldset>{{/CHOICE}}
<p class="buttons"><button type="submit" name="go" value="continue">Continue</button>
<button type="submit" class="secondary" name="go" value="check">Check again</button></p>
</form>
