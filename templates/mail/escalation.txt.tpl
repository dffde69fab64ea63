{{#HAS_NEEDED_BY}}Please take this by {{NEEDED_BY}}.{{/HAS_NEEDED_BY}}{{#NO_NEEDED_BY}}Please take this.{{/NO_NEEDED_BY}}

{{#ADDED}}
The support desk has added to what it asked before.

{{/ADDED}}
{{#PASSED_ON}}
It comes to you because nobody before you has taken it.

{{/PASSED_ON}}
{{#HANDED_ON}}
{{PASSED_BY}} has passed it on to you, because:

  {{PASSED_WHY}}

{{/HANDED_ON}}
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
{{#HAS_CALL_WISH}}
To be called at {{WISH_NUMBER}}: {{WISH_WINDOW}}

{{/HAS_CALL_WISH}}
What happens next: open the page below and choose I have it; the support desk waits for your answer. If nobody takes it within 2 business hours, it goes to the next in line.
