{{>BODY}}
{{#ABOUT_REQUEST}}
{{_Request_}}         {{NUMBER}}
{{_Account_}}         {{ACCOUNT}}
{{_Now_}}             {{STANDING}}
{{/ABOUT_REQUEST}}
{{_Whose turn_}}      {{TURN}}
{{#HAS_NEXT_NEWS}}
{{_Next news by_}}    {{NEXT_NEWS}}
{{/HAS_NEXT_NEWS}}

{{LINK_TITLE}}:
{{LINK}}

{{_To speak to a person, call {{DESK_PHONE}} ({{DESK_HOURS}}) or write to {{DESK_EMAIL}}._}}

{{#FOR_CUSTOMER}}
{{_You get this mail because it is about your request {{NUMBER}}. When the request ends, so do the mails._}}
{{/FOR_CUSTOMER}}
{{#FOR_SENDER}}
{{_You get this mail because you wrote to us. If you did not, there is nothing to do._}}
{{/FOR_SENDER}}
{{#FOR_TAM}}
{{_You get this mail because you are the Primary TAM of {{ORGANIZATION}}._}}
{{/FOR_TAM}}
{{#FOR_DESK_LEAD}}
{{_No Primary TAM is on file for {{ORGANIZATION}}, so this goes to the desk lead._}}
{{/FOR_DESK_LEAD}}
{{#FOR_ASKED}}
{{_You get this mail because the support desk asks you in place of the Primary TAM of {{ORGANIZATION}}._}}
{{/FOR_ASKED}}
{{#FOR_BILLING}}
{{_This address receives what billing has to do. It is set in the configuration._}}
{{/FOR_BILLING}}
{{#FOR_DESK}}
{{_This address receives what the support desk has to do. It is set in the configuration._}}
{{/FOR_DESK}}
{{#FOR_OWNER}}
{{_You get this mail because it is yours to do._}}
{{/FOR_OWNER}}
{{#FOR_DIGEST}}
{{_You get one mail in place of several, so that your mailbox is not flooded._}}
{{/FOR_DIGEST}}
