A request for separate invoices came in.

Requester       {{REQUESTER}}
E-mail          {{REQUESTER_EMAIL}}
Account         {{ACCOUNT}}
Organization    {{ORGANIZATION}}

{{#HAS_PHONE}}
Phone: {{REQUESTER_PHONE}}

{{/HAS_PHONE}}
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
