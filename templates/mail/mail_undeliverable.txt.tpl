{{#IS_LOST}}{{_A mail did not arrive._}}{{/IS_LOST}}{{#IS_LATE}}{{_A mail has been waiting to be sent._}}{{/IS_LATE}}

{{_To_}}              {{LOST_TO}}
{{_Mail_}}            {{LOST_TITLE}}
{{_Written_}}         {{LOST_AT}}

{{_What the mail server said:_}}

  {{ANSWER}}

{{#IS_LATE}}
{{_What happens next: it is tried again for three days. If other mails wait too, look at the mail server; if it is urgent, reach the recipient another way._}}

{{/IS_LATE}}
{{#IS_LOST}}
{{_What happens next: check the address, and reach the recipient another way if it is urgent. Once mail arrives there again, choose Send again on the page of the request._}}

{{/IS_LOST}}
