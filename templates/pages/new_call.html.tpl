{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/requests/new/preview">Back</a>
{{>ERRORS}}
<p class="soft">Step 4 of 5</p>
<h1>Would you like a call?</h1>
<p>You need none: we write to you at every step. If you would rather talk to somebody, your Technical Account Manager calls you.</p>
<form method="post" action="/requests/new/call" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="return" value="{{RETURN}}">
<fieldset class="field">
<legend>Shall we call you?</legend>
<p class="choice"><input type="radio" id="call-no" name="call" value="no"{{#NO}} checked{{/NO}}><label for="call-no">No</label></p>
<p class="choice"><input type="radio" id="call-yes" name="call" value="yes"{{#YES}} checked{{/YES}}><label for="call-yes">Yes</label></p>
</fieldset>
{{>NUMBER_FIELD}}
{{>WINDOW_FIELD}}
<button type="submit">Continue</button>
</form>
