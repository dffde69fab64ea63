Your request was declined.

The reason:

  {{TEXT}}

What happens next: nothing changes, and you go on receiving one invoice for the whole organization. If the reason no longer holds, you are welcome to open a new request.
