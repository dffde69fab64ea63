{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/requests/new/preview">{{_Back_}}</a>
{{>ERRORS}}
<p class="soft">{{_Step 4 of 5_}}</p>
<h1>{{_Would you like a call?_}}</h1>
<p>{{_You need none: we write to you at every step. If you would rather talk to somebody, your Technical Account Manager calls you._}}</p>
<form method="post" action="/requests/new/call" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="return" value="{{RETURN}}">
<fieldset class="field">
<legend>{{_Shall we call you?_}}</legend>
<p class="choice"><input type="radio" id="call-no" name="call" value="no"{{#NO}} checked{{/NO}}><label for="call-no">{{_No_}}</label></p>
<p class="choice"><input type="radio" id="call-yes" name="call" value="yes"{{#YES}} checked{{/YES}}><label for="call-yes">{{_Yes_}}</label></p>
</fieldset>
{{>NUMBER_FIELD}}
{{>WINDOW_FIELD}}
<button type="submit">{{_Continue_}}</button>
</form>
