{{%AUTOESCAPE context="HTML"}}{{#WRONG}}
<div class="error-summary" role="alert" aria-labelledby="problem" tabindex="-1" autofocus>
<h2 id="problem">There is a problem</h2>
<ul><li><a href="#email">The e-mail address and the password do not belong together. Check both and try again.</a></li></ul>
</div>
{{/WRONG}}
<h1>Sign in</h1>
<form method="post" action="/sign-in" novalidate>
<input type="hidden" name="csrf" value="{{FORM_TOKEN}}">
<input type="hidden" name="next" value="{{NEXT}}">
<div class="field">
<label for="email">E-mail address</label>
{{#WRONG}}<p class="error-text" id="email-error"><span class="visually-hidden">Error: </span>The e-mail address and the password do not belong together. Check both and try again.</p>{{/WRONG}}
<input id="email" name="email" type="email" autocomplete="username" spellcheck="false" value="{{EMAIL}}"{{#WRONG}} aria-describedby="email-error" aria-invalid="true"{{/WRONG}}>
</div>
<div class="field">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password">
</div>
<button type="submit">Sign in</button>
</form>
