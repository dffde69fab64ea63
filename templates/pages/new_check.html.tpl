{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/requests/new/preview">Back</a>
<p class="soft">Step 4 of 4</p>
<h1>Check your answers</h1>
<p>Nothing has been sent yet.</p>
{{>ANSWERS}}
<p>{{OUTLOOK}}</p>
<form method="post" action="/requests" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="key" value="{{KEY}}">
<button type="submit">Send the request</button>
</form>
