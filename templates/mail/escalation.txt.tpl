{{#HAS_NEEDED_BY}}{{_Please take this by {{NEEDED_BY}}._}}{{/HAS_NEEDED_BY}}{{#NO_NEEDED_BY}}{{_Please take this._}}{{/NO_NEEDED_BY}}

{{#ADDED}}
{{_The support desk has added to what it asked before._}}

{{/ADDED}}
{{#PASSED_ON}}
{{_It comes to you because nobody before you has taken it._}}

{{/PASSED_ON}}
{{#HANDED_ON}}
{{_{{PASSED_BY}} has passed it on to you, because:_}}

  {{PASSED_WHY}}

{{/HANDED_ON}}
{{_Why:_}}

  {{REASON}}

{{_Asked of you:_}}

  {{ASKED}}

{{_Done so far:_}}

  {{DONE}}

{{_Requester_}}       {{REQUESTER}}
{{_E-mail_}}          {{REQUESTER_EMAIL}}
{{#HAS_PHONE}}
{{_Phone_}}           {{REQUESTER_PHONE}}
{{/HAS_PHONE}}

{{#HAS_CALL_WISH}}
{{_To be called at {{WISH_NUMBER}}: {{WISH_WINDOW}}_}}

{{/HAS_CALL_WISH}}
{{_What happens next: open the page below and choose "I have it"; the support desk waits for your answer. If nobody takes it within 2 business hours, it goes to the next in line._}}
