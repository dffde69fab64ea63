{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<h1>Choose a password</h1>
{{#VOID}}<p>This link does not work any more: it was used, another one was made since, or its three days are over. Ask the administrator for a new one.</p>
<p><a href="/sign-in">Sign in</a></p>{{/VOID}}
{{#FORM}}<p>For {{NAME}}, who signs in as {{EMAIL}}.</p>
<form method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{FORM_TOKEN}}">
<input type="hidden" name="username" value="{{EMAIL}}" autocomplete="username">
{{>PASSWORD_FIELD}}
{{>AGAIN_FIELD}}
<button type="submit">Set the password</button>
</form>{{/FORM}}
