{{%AUTOESCAPE context="HTML"}}{{#WRONG}}
<div class="error-summary" role="alert" aria-labelledby="problem" tabindex="-1" autofocus>
<h2 id="problem">{{_There is a problem_}}</h2>
<ul><li><a href="#email">{{_The e-mail address and the password do not belong together. Check both and try again._}}</a></li></ul>
</div>
{{/WRONG}}
<h1>{{_Sign in_}}</h1>
{{#BRAKED}}<p class="notice warn" role="alert">{{_There were 10 failed attempts to sign in within 15 minutes, so no more are looked at. Wait 15 minutes and try again._}}</p>
{{/BRAKED}}{{#BUSY}}<p class="notice warn" role="alert">{{_Many people are signing in, so yours was not looked at. Wait a minute and sign in again._}}</p>
{{/BUSY}}{{#CARRIES}}<p class="notice" role="status">{{_Your session has ended. What you typed is kept: sign in, and you can send it._}}</p>
{{/CARRIES}}
<form method="post" action="/sign-in" novalidate>
<input type="hidden" name="csrf" value="{{FORM_TOKEN}}">
<input type="hidden" name="next" value="{{NEXT}}">
{{#CARRIES}}{{#KEPT}}<textarea name="{{NAME}}" aria-label="{{NAME}}" hidden>
{{VALUE:pre_escape}}</textarea>
{{/KEPT}}{{/CARRIES}}
<div class="field">
<label for="email">{{_E-mail address_}}</label>
{{#WRONG}}<p class="error-text" id="email-error">{{_<span class="visually-hidden">Error: </span>The e-mail address and the password do not belong together. Check both and try again._}}</p>{{/WRONG}}
<input id="email" name="email" type="email" autocomplete="username" spellcheck="false" value="{{EMAIL}}"{{#WRONG}} aria-describedby="email-error" aria-invalid="true"{{/WRONG}}>
</div>
<div class="field">
<label for="password">{{_Password_}}</label>
<input id="password" name="password" type="password" autocomplete="current-password">
</div>
<button type="submit">{{_Sign in_}}</button>
</form>
