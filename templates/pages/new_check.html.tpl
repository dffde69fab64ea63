{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/requests/new/call">{{_Back_}}</a>
<p class="soft">{{_Step 5 of 5_}}</p>
<h1>{{_Check your answers_}}</h1>
<p>{{_Nothing has been sent yet._}}</p>
{{>ANSWERS}}
<p>{{OUTLOOK}}</p>
<form method="post" action="/requests" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="key" value="{{KEY}}">
<button type="submit">{{_Send the request_}}</button>
</form>
