We will call you.

Number          {{CALL_NUMBER}}
From            {{CALL_FROM}}
Until           {{CALL_TO}}

What happens next: we call you in this time. If it does not suit you, reply to this mail or call us, and we find another.
