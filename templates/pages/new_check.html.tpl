{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/requests/new/call">Back</a>
<p class="soft">Step 5 of 5</p>
<h1>Check your answers</h1>
<p>Nothing has been sent yet.</p>
{{>ANSWERS}}
<p>{{OUTLOOK}}</p>
<form method="post" action="/requests" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="key" value="{{KEY}}">
<button type="submit">Send the request</button>
</form>
