A mail waits for somebody to look at it.

From            {{MAIL_FROM}}
Subject         {{MAIL_SUBJECT}}
Came in         {{MAIL_AT}}

{{#HAS_REASON}}
Why it waits:

  {{REASON}}

{{/HAS_REASON}}
What happens next: open the page below, read the mail and decide where it belongs. Nothing is answered until then.
