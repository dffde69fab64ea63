Waiting for you: we have a question.

{{BY}} asks:

  {{TEXT}}

What happens next: please open the request and answer there, or reply to this mail. Your request goes on as soon as you have answered.
