Good morning: {{COUNT}} open.

{{#STATUS}}
- {{NAME}}: {{TICKETS}}
{{/STATUS}}

{{#AT_RISK}}
The start may slip:
{{#AT_RISK_TICKET}}
- {{NUMBER}}, {{ACCOUNT}}: {{STATE}}
{{/AT_RISK_TICKET}}

{{/AT_RISK}}
{{#ESCALATED}}
With a TAM:
{{#ESCALATED_TICKET}}
- {{NUMBER}}, {{ACCOUNT}}: {{STATE}}
{{/ESCALATED_TICKET}}

{{/ESCALATED}}
{{#CALL_BACK}}
Calls that were promised:
{{#CALL_BACK_TICKET}}
- {{NUMBER}}, {{ACCOUNT}}: {{STATE}}
{{/CALL_BACK_TICKET}}

{{/CALL_BACK}}
{{#DRIFTED}}
Changed after the switch:
{{#DRIFTED_TICKET}}
- {{NUMBER}}, {{ACCOUNT}}: {{STATE}}
{{/DRIFTED_TICKET}}

{{/DRIFTED}}
{{#UNDELIVERED}}
Mails that did not arrive:
{{#LOST}}
- {{NUMBER}}: to {{RECIPIENT}}
{{/LOST}}

{{/UNDELIVERED}}
{{#QUARANTINED}}
In quarantine: {{QUARANTINED_COUNT}}

{{/QUARANTINED}}
What happens next: open the queue, and start with what is at risk: it stands on top.
