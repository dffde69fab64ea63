{{%AUTOESCAPE context="HTML"}}
{{#ALREADY_OPEN}}
<div class="preheader">It was added to {{NUMBER}}.</div>
<h1>Your organization has an open request already.</h1>
<p>We have received your mail and added it to that request, {{NUMBER}}. A second one is not opened.</p>
{{/ALREADY_OPEN}}
{{#UNFINISHED}}
<div class="preheader">A few facts are missing.</div>
<h1>Your request is not complete yet.</h1>
<p>We have received your mail, but facts are missing to open a request from it.</p>
{{/UNFINISHED}}
{{#HAS_MAIL_SUBJECT}}
<table class="facts">
<tr><th scope="row">Your mail</th><td>{{MAIL_SUBJECT}}</td></tr>
</table>
{{/HAS_MAIL_SUBJECT}}
{{#ALREADY_OPEN}}
<p>What happens next: the request goes on where it is, and whoever works on it reads what you wrote. The page below shows where it stands.</p>
{{/ALREADY_OPEN}}
{{#UNFINISHED}}
<p>To open the request we need:</p>
<ul>
{{#NAME_MISSING}}
<li>your name</li>
{{/NAME_MISSING}}
{{#ACCOUNT_MISSING}}
<li>your account name, as the platform shows it under Settings</li>
{{/ACCOUNT_MISSING}}
{{#WISH_MISSING}}
<li>what you would like, in at least 20 characters</li>
{{/WISH_MISSING}}
</ul>
<p>What happens next: open the form below, add what is missing and send it. No request is open before that, and nothing changes on your invoices.</p>
<p>The form asks you to sign in. If you have no sign-in, call us or write to the address below: we open the request with you.</p>
{{/UNFINISHED}}
