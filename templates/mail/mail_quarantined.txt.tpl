{{_A mail waits for somebody to look at it._}}

{{_From_}}            {{MAIL_FROM}}
{{_Subject_}}         {{MAIL_SUBJECT}}
{{_Came in_}}         {{MAIL_AT}}

{{#HAS_REASON}}
{{_Why it waits:_}}

  {{REASON}}

{{/HAS_REASON}}
{{_What happens next: open the page below, read the mail and decide where it belongs. Nothing is answered until then._}}
