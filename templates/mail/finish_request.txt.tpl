Your request is not complete yet.

We have received your mail, but facts are missing to open a request from it.

{{#HAS_MAIL_SUBJECT}}
Your mail       {{MAIL_SUBJECT}}

{{/HAS_MAIL_SUBJECT}}
To open the request we need:

- your name
- your account name, as the platform shows it under Settings
- what you would like, in at least 20 characters

What happens next: open the form below, add what is missing and send it. No request is open before that, and nothing changes on your invoices.
