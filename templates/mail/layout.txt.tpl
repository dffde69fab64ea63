{{>BODY}}
Request         {{NUMBER}}
Account         {{ACCOUNT}}
Now             {{STANDING}}
Whose turn      {{TURN}}
{{#HAS_NEXT_NEWS}}
Next news by    {{NEXT_NEWS}}
{{/HAS_NEXT_NEWS}}

Open the request:
{{LINK}}

To speak to a person, call {{DESK_PHONE}} ({{DESK_HOURS}}) or write to {{DESK_EMAIL}}.

{{#FOR_CUSTOMER}}
You get this mail because it is about your request {{NUMBER}}. When the request ends, so do the mails.
{{/FOR_CUSTOMER}}
{{#FOR_TAM}}
You get this mail because you are the Primary TAM of {{ORGANIZATION}}.
{{/FOR_TAM}}
{{#FOR_DESK_LEAD}}
No Primary TAM is on file for {{ORGANIZATION}}, so this goes to the desk lead.
{{/FOR_DESK_LEAD}}
{{#FOR_BILLING}}
This address receives what billing has to do. It is set in the configuration.
{{/FOR_BILLING}}
{{#FOR_DESK}}
This address receives what the support desk has to do. It is set in the configuration.
{{/FOR_DESK}}
