{{%AUTOESCAPE context="HTML"}}
{{#ALREADY_OPEN}}
<div class="preheader">{{_It was added to {{NUMBER}}._}}</div>
<h1>{{_Your organization has an open request already._}}</h1>
<p>{{_We have received your mail and added it to that request, {{NUMBER}}. A second one is not opened._}}</p>
{{/ALREADY_OPEN}}
{{#UNFINISHED}}
<div class="preheader">{{_A few facts are missing._}}</div>
<h1>{{_Your request is not complete yet._}}</h1>
<p>{{_We have received your mail, but facts are missing to open a request from it._}}</p>
{{/UNFINISHED}}
{{#HAS_MAIL_SUBJECT}}
<table class="facts">
<tr><th scope="row">{{_Your mail_}}</th><td>{{MAIL_SUBJECT}}</td></tr>
</table>
{{/HAS_MAIL_SUBJECT}}
{{#ALREADY_OPEN}}
<p>{{_What happens next: the request goes on where it is, and whoever works on it reads what you wrote. The page below shows where it stands._}}</p>
{{/ALREADY_OPEN}}
{{#UNFINISHED}}
<p>{{_To open the request we need:_}}</p>
<ul>
{{#NAME_MISSING}}
<li>{{_your name_}}</li>
{{/NAME_MISSING}}
{{#ACCOUNT_MISSING}}
<li>{{_your account name, as the platform shows it under Settings_}}</li>
{{/ACCOUNT_MISSING}}
{{#WISH_MISSING}}
<li>{{_what you would like, in at least 20 characters_}}</li>
{{/WISH_MISSING}}
</ul>
<p>{{_What happens next: open the form below, add what is missing and send it. No request is open before that, and nothing changes on your invoices._}}</p>
<p>{{_The form asks you to sign in. If you have no sign-in, call us or write to the address below: we open the request with you._}}</p>
{{/UNFINISHED}}
