{{#ALREADY_OPEN}}
Your organization has an open request already.

We have received your mail and added it to that request, {{NUMBER}}. A second one is not opened.

{{/ALREADY_OPEN}}
{{#UNFINISHED}}
Your request is not complete yet.

We have received your mail, but facts are missing to open a request from it.

{{/UNFINISHED}}
{{#HAS_MAIL_SUBJECT}}
Your mail       {{MAIL_SUBJECT}}

{{/HAS_MAIL_SUBJECT}}
{{#ALREADY_OPEN}}
What happens next: the request goes on where it is, and whoever works on it reads what you wrote. The page below shows where it stands.
{{/ALREADY_OPEN}}
{{#UNFINISHED}}
To open the request we need:

{{#NAME_MISSING}}
- your name
{{/NAME_MISSING}}
{{#ACCOUNT_MISSING}}
- your account name, as the platform shows it under Settings
{{/ACCOUNT_MISSING}}
{{#WISH_MISSING}}
- what you would like, in at least 20 characters
{{/WISH_MISSING}}

What happens next: open the form below, add what is missing and send it. No request is open before that, and nothing changes on your invoices.

The form asks you to sign in. If you have no sign-in, call us or write to the address below: we open the request with you.
{{/UNFINISHED}}
