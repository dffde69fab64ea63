{{%AUTOESCAPE context="HTML"}}
<div class="preheader">A few facts are missing.</div>
<h1>Your request is not complete yet.</h1>
<p>We have received your mail, but facts are missing to open a request from it.</p>
{{#HAS_MAIL_SUBJECT}}
<table class="facts">
<tr><th scope="row">Your mail</th><td>{{MAIL_SUBJECT}}</td></tr>
</table>
{{/HAS_MAIL_SUBJECT}}
<p>To open the request we need:</p>
<ul>
<li>your name</li>
<li>your account name, as the platform shows it under Settings</li>
<li>what you would like, in at least 20 characters</li>
</ul>
<p>What happens next: open the form below, add what is missing and send it. No request is open before that, and nothing changes on your invoices.</p>
