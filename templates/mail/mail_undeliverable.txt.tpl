A mail did not arrive.

To              {{LOST_TO}}
Mail            {{LOST_TITLE}}
Written         {{LOST_AT}}

What the mail server said:

  {{ANSWER}}

What happens next: check the address, and reach the recipient another way if it is urgent. Once mail arrives there again, choose Send again on the page of the request.
