{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/requests">Back</a>
{{>ERRORS}}
<p class="soft">Step 1 of 5</p>
<h1>Who you are and what you need</h1>
<form method="post" action="/requests/new/details" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="return" value="{{RETURN}}">
{{#KINDS}}<fieldset class="field">
<legend>What would you like?</legend>
{{#KIND}}<p class="choice"><input type="radio" id="kind-{{VALUE}}" name="kind" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}><label for="kind-{{VALUE}}">{{TEXT}}</label></p>
{{/KIND}}
</fieldset>{{/KINDS}}
{{>NAME_FIELD}}
{{>ACCOUNT_FIELD}}
{{>PHONE_FIELD}}
{{>DESCRIPTION_FIELD}}
<p>We write to <strong>{{EMAIL}}</strong>, the address you signed in with.</p>
<button type="submit">Continue</button>
</form>
