There is a new message.

{{BY}} wrote:

  {{TEXT}}

What happens next: open the request to read everything said so far and to reply, or reply to this mail.
