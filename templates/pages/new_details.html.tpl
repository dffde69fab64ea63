{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/requests">{{_Back_}}</a>
{{>ERRORS}}
<p class="soft">{{_Step 1 of 5_}}</p>
<h1>{{_Who you are and what you need_}}</h1>
<form method="post" action="/requests/new/details" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="return" value="{{RETURN}}">
{{#KINDS}}<fieldset class="field">
<legend>{{_What would you like?_}}</legend>
{{#KIND}}<p class="choice"><input type="radio" id="kind-{{VALUE}}" name="kind" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}><label for="kind-{{VALUE}}">{{TEXT}}</label></p>
{{/KIND}}
</fieldset>{{/KINDS}}
{{>NAME_FIELD}}
{{>ACCOUNT_FIELD}}
{{>PHONE_FIELD}}
{{>DESCRIPTION_FIELD}}
<p>{{_We write to <strong>{{EMAIL}}</strong>, the address you signed in with._}}</p>
<button type="submit">{{_Continue_}}</button>
</form>
