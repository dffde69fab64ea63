{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<h1>{{_Choose a password_}}</h1>
{{#VOID}}<p>{{_This link does not work any more: it was used, another one was made since, or its three days are over. Ask the administrator for a new one._}}</p>
<p><a href="/sign-in">{{_Sign in_}}</a></p>{{/VOID}}
{{#FORM}}<p>{{_For {{NAME}}, who signs in as {{EMAIL}}._}}</p>
<form method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{FORM_TOKEN}}">
<input type="hidden" name="username" value="{{EMAIL}}" autocomplete="username">
{{>PASSWORD_FIELD}}
{{>AGAIN_FIELD}}
<button type="submit">{{_Set the password_}}</button>
</form>{{/FORM}}
