{{#IS_LOST}}A mail did not arrive.{{/IS_LOST}}{{#IS_LATE}}A mail has been waiting to be sent.{{/IS_LATE}}

To              {{LOST_TO}}
Mail            {{LOST_TITLE}}
Written         {{LOST_AT}}

What the mail server said:

  {{ANSWER}}

{{#IS_LATE}}
What happens next: it is tried again for three days. If other mails wait too, look at the mail server; if it is urgent, reach the recipient another way.

{{/IS_LATE}}
{{#IS_LOST}}
What happens next: check the address, and reach the recipient another way if it is urgent. Once mail arrives there again, choose Send again on the page of the request.

{{/IS_LOST}}
