{{#HAS_NEEDED_BY}}Please take this by {{NEEDED_BY}}.{{/HAS_NEEDED_BY}}{{#NO_NEEDED_BY}}Please take this.{{/NO_NEEDED_BY}}

{{#CALLER_WAITING}}
The caller is waiting on the line.

{{/CALLER_WAITING}}
Why:

  {{REASON}}

Asked of you:

  {{ASKED}}

Done so far:

  {{DONE}}

Requester       {{REQUESTER}}
E-mail          {{REQUESTER_EMAIL}}

{{#HAS_PHONE}}
Phone: {{REQUESTER_PHONE}}

{{/HAS_PHONE}}
What happens next: open the request and write what you have done or will do. The support desk waits for your answer.
