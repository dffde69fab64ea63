{{_We will call you._}}

{{_Number_}}          {{CALL_NUMBER}}
{{_From_}}            {{CALL_FROM}}
{{_Until_}}           {{CALL_TO}}

{{_What happens next: we call you in this time. If it does not suit you, reply to this mail or call us, and we find another._}}
