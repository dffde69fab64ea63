{{_A caller waits: please take this now._}}

{{#HAS_NEEDED_BY}}
{{_Needed by {{NEEDED_BY}}._}}

{{/HAS_NEEDED_BY}}
{{#ADDED}}
{{_The support desk has added to what it asked before._}}

{{/ADDED}}
{{#PASSED_ON}}
{{_It comes to you because nobody before you has taken it._}}

{{/PASSED_ON}}
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
{{_What happens next: open the page below and choose "I have it"; then the support desk puts the call through to you. If nobody takes it within 30 minutes, it goes to the next in line._}}
