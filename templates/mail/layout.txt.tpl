{{>BODY}}
{{#ABOUT_REQUEST}}
Request         {{NUMBER}}
Account         {{ACCOUNT}}
Now             {{STANDING}}
{{/ABOUT_REQUEST}}
Whose turn      {{TURN}}
{{#HAS_NEXT_NEWS}}
Next news by    {{NEXT_NEWS}}
{{/HAS_NEXT_NEWS}}

{{LINK_TITLE}}:
{{LINK}}

To speak to a person, call {{DESK_PHONE}} ({{DESK_HOURS}}) or write to {{DESK_EMAIL}}.

{{#FOR_CUSTOMER}}
You get this mail because it is about your request {{NUMBER}}. When the request ends, so do the mails.
{{/FOR_CUSTOMER}}
{{#FOR_SENDER}}
You get this mail because you wrote to us. If you did not, there is nothing to do.
{{/FOR_SENDER}}
{{#FOR_TAM}}
You get this mail because you are the Primary TAM of {{ORGANIZATION}}.
{{/FOR_TAM}}
{{#FOR_DESK_LEAD}}
No Primary TAM is on file for {{ORGANIZATION}}, so this goes to the desk lead.
{{/FOR_DESK_LEAD}}
{{#FOR_ASKED}}
You get this mail because the support desk asks you in place of the Primary TAM of {{ORGANIZATION}}.
{{/FOR_ASKED}}
{{#FOR_BILLING}}
This address receives what billing has to do. It is set in the configuration.
{{/FOR_BILLING}}
{{#FOR_DESK}}
This address receives what the support desk has to do. It is set in the configuration.
{{/FOR_DESK}}
{{#FOR_OWNER}}
You get this mail because it is yours to do.
{{/FOR_OWNER}}
{{#FOR_DIGEST}}
You get one mail in place of several, so that your mailbox is not flooded.
{{/FOR_DIGEST}}
