{{#ALREADY_OPEN}}
{{_Your organization has an open request already._}}

{{_We have received your mail and added it to that request, {{NUMBER}}. A second one is not opened._}}

{{/ALREADY_OPEN}}
{{#UNFINISHED}}
{{_Your request is not complete yet._}}

{{_We have received your mail, but facts are missing to open a request from it._}}

{{/UNFINISHED}}
{{#HAS_MAIL_SUBJECT}}
{{_Your mail_}}       {{MAIL_SUBJECT}}

{{/HAS_MAIL_SUBJECT}}
{{#ALREADY_OPEN}}
{{_What happens next: the request goes on where it is, and whoever works on it reads what you wrote. The page below shows where it stands._}}
{{/ALREADY_OPEN}}
{{#UNFINISHED}}
{{_To open the request we need:_}}

{{#NAME_MISSING}}
- {{_your name_}}
{{/NAME_MISSING}}
{{#ACCOUNT_MISSING}}
- {{_your account name, as the platform shows it under Settings_}}
{{/ACCOUNT_MISSING}}
{{#WISH_MISSING}}
- {{_what you would like, in at least 20 characters_}}
{{/WISH_MISSING}}

{{_What happens next: open the form below, add what is missing and send it. No request is open before that, and nothing changes on your invoices._}}

{{_The form asks you to sign in. If you have no sign-in, call us or write to the address below: we open the request with you._}}
{{/UNFINISHED}}
