{{_A request for_}} {{#IS_SEPARATE}}{{_separate invoices_}}{{/IS_SEPARATE}}{{#IS_SINGLE}}{{_one invoice again_}}{{/IS_SINGLE}}{{#IS_ADDED}}{{_invoices for more Cost Centers_}}{{/IS_ADDED}} {{#OPENED}}{{_came in._}}{{/OPENED}}{{#REOPENED}}{{_was opened again._}}{{/REOPENED}}

{{_Requester_}}       {{REQUESTER}}
{{_E-mail_}}          {{REQUESTER_EMAIL}}
{{_Account_}}         {{ACCOUNT}}
{{_Organization_}}    {{ORGANIZATION}}
{{#HAS_PHONE}}
{{_Phone_}}           {{REQUESTER_PHONE}}
{{/HAS_PHONE}}

{{#REOPENED}}
{{_Why it was opened again:_}}

  {{TEXT}}

{{/REOPENED}}
{{_What they wrote:_}}

  {{DESCRIPTION}}

{{#NO_FINDINGS}}
{{_The setup check found nothing that stands in the way._}}

{{/NO_FINDINGS}}
{{#FINDING_GROUP}}
{{TITLE}}
{{#FINDING}}
- {{SENTENCE}} {{REMEDY}}
{{/FINDING}}

{{/FINDING_GROUP}}
{{_What happens next: the support desk works on the request. You hear from us when the switch is scheduled, or before that if your help is needed._}}
