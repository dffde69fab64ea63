A request for {{#IS_SEPARATE}}separate invoices{{/IS_SEPARATE}}{{#IS_SINGLE}}one invoice again{{/IS_SINGLE}}{{#IS_ADDED}}invoices for more Cost Centers{{/IS_ADDED}} {{#OPENED}}came in.{{/OPENED}}{{#REOPENED}}was opened again.{{/REOPENED}}

Requester       {{REQUESTER}}
E-mail          {{REQUESTER_EMAIL}}
Account         {{ACCOUNT}}
Organization    {{ORGANIZATION}}

{{#HAS_PHONE}}
Phone: {{REQUESTER_PHONE}}

{{/HAS_PHONE}}
{{#REOPENED}}
Why it was opened again:

  {{TEXT}}

{{/REOPENED}}
What they wrote:

  {{DESCRIPTION}}

{{#NO_FINDINGS}}
The setup check found nothing that stands in the way.

{{/NO_FINDINGS}}
{{#FINDING_GROUP}}
{{TITLE}}
{{#FINDING}}
- {{SENTENCE}} {{REMEDY}}
{{/FINDING}}

{{/FINDING_GROUP}}
What happens next: the support desk works on the request. You hear from us when the switch is scheduled, or before that if your help is needed.
