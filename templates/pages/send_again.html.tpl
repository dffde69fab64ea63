{{%AUTOESCAPE context="HTML"}}
<h1>{{_What you typed is kept_}}</h1>
{{#SESSION_ENDED}}<p class="lead">{{_Your session had ended, so nothing was carried out. You are signed in again: send it now, or leave it._}}</p>{{/SESSION_ENDED}}
{{#FORM_NOT_CURRENT}}<p class="lead">{{_The form is no longer current, because you signed in or out since, so nothing was carried out. Send it now if you still want it._}}</p>
<p class="code">{{_Code: <code>form_token_wrong</code>_}}</p>{{/FORM_NOT_CURRENT}}
<p>{{_It was meant for <span class="code">{{ACTION}}</span>._}}</p>
{{#TYPED}}<blockquote class="prose">{{TEXT:pre_escape}}</blockquote>
{{/TYPED}}
<form method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{#KEPT}}<textarea name="{{NAME}}" aria-label="{{NAME}}" hidden>
{{VALUE:pre_escape}}</textarea>
{{/KEPT}}
<p class="buttons"><button type="submit">{{_Send it now_}}</button> <a href="/">{{_Leave it and go to your overview_}}</a></p>
</form>
