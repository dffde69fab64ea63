{{_Good morning: {{COUNT}} open._}}

{{#STATUS}}
- {{NAME}}: {{TICKETS}}
{{/STATUS}}

{{#AT_RISK}}
{{_The start may slip:_}}
{{#AT_RISK_TICKET}}
- {{NUMBER}}, {{ACCOUNT}}: {{STATE}}
{{/AT_RISK_TICKET}}

{{/AT_RISK}}
{{#ESCALATED}}
{{_With a TAM:_}}
{{#ESCALATED_TICKET}}
- {{NUMBER}}, {{ACCOUNT}}: {{STATE}}
{{/ESCALATED_TICKET}}

{{/ESCALATED}}
{{#CALL_BACK}}
{{_Calls that were promised:_}}
{{#CALL_BACK_TICKET}}
- {{NUMBER}}, {{ACCOUNT}}: {{STATE}}
{{/CALL_BACK_TICKET}}

{{/CALL_BACK}}
{{#DRIFTED}}
{{_Changed after the switch:_}}
{{#DRIFTED_TICKET}}
- {{NUMBER}}, {{ACCOUNT}}: {{STATE}}
{{/DRIFTED_TICKET}}

{{/DRIFTED}}
{{#UNDELIVERED}}
{{_Mails that did not arrive:_}}
{{#LOST}}
- {{_{{NUMBER}}: to {{RECIPIENT}}_}}
{{/LOST}}

{{/UNDELIVERED}}
{{#QUARANTINED}}
{{_In quarantine: {{QUARANTINED_COUNT}}_}}

{{/QUARANTINED}}
{{_What happens next: open the queue, and start with what is at risk: it stands on top._}}
