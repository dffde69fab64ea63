{{%AUTOESCAPE context="HTML"}}
<!DOCTYPE html>
<html lang="{{LANGUAGE}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>{{SUBJECT}}</title>
<style>
body { margin: 0; padding: 0; background: #f3f5f8; color: #1a2230; color-scheme: light dark; }
.sheet { max-width: 600px; margin: 0 auto; padding: 24px; background: #fcfdfe; border: 1px solid #d5dae3;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
.preheader { display: none; max-height: 0; overflow: hidden; }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 16px; }
h2 { font-size: 17px; margin: 20px 0 8px; }
p { margin: 0 0 16px; }
ul { margin: 0 0 16px; padding-left: 22px; }
li { margin: 0 0 6px; }
blockquote { margin: 0 0 16px; padding: 2px 0 2px 14px; border-left: 3px solid #9aa6b8;
  white-space: pre-wrap; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: 0 0 16px; font-size: 16px; }
th { font-weight: normal; color: #4d5869; text-align: left; padding: 3px 18px 3px 0; vertical-align: top;
  white-space: nowrap; }
td { padding: 3px 18px 3px 0; vertical-align: top; overflow-wrap: anywhere; }
td:last-child { padding-right: 0; }
.standing { border-top: 1px solid #d5dae3; padding-top: 16px; }
.amount { text-align: right; white-space: nowrap; }
.sum td { border-top: 1px solid #9aa6b8; font-weight: bold; }
.button { display: inline-block; padding: 11px 22px; border: 1px solid #14406f; border-radius: 6px;
  background: #14508c; color: #fdfdfd; font-weight: bold; text-decoration: none; }
.url { font-size: 14px; overflow-wrap: anywhere; }
.why { font-size: 14px; color: #4d5869; }
@media (prefers-color-scheme: dark) {
  body { background: #12161d; color: #e4e8ef; }
  .sheet { background: #1a202a; border-color: #3a4454; }
  th, .why { color: #a9b4c5; }
  .button { background: #8cbcf0; border-color: #8cbcf0; color: #10202f; }
  .standing { border-color: #3a4454; }
}
</style>
</head>
<body>
<div class="sheet">
{{>BODY}}
<div class="standing">
<table class="facts">
{{#ABOUT_REQUEST}}
<tr><th scope="row">{{_Request_}}</th><td>{{NUMBER}}</td></tr>
<tr><th scope="row">{{_Account_}}</th><td>{{ACCOUNT}}</td></tr>
<tr><th scope="row">{{_Now_}}</th><td>{{STANDING}}</td></tr>
{{/ABOUT_REQUEST}}
<tr><th scope="row">{{_Whose turn_}}</th><td>{{TURN}}</td></tr>
{{#HAS_NEXT_NEWS}}
<tr><th scope="row">{{_Next news by_}}</th><td>{{NEXT_NEWS}}</td></tr>
{{/HAS_NEXT_NEWS}}
</table>
<p><a class="button" href="{{LINK}}">{{LINK_TITLE}}</a></p>
<p class="url">{{LINK}}</p>
</div>
<p>{{_To speak to a person, call {{DESK_PHONE}} ({{DESK_HOURS}}) or write to {{DESK_EMAIL}}._}}</p>
{{#FOR_CUSTOMER}}
<p class="why">{{_You get this mail because it is about your request {{NUMBER}}. When the request ends, so do the mails._}}</p>
{{/FOR_CUSTOMER}}
{{#FOR_SENDER}}
<p class="why">{{_You get this mail because you wrote to us. If you did not, there is nothing to do._}}</p>
{{/FOR_SENDER}}
{{#FOR_TAM}}
<p class="why">{{_You get this mail because you are the Primary TAM of {{ORGANIZATION}}._}}</p>
{{/FOR_TAM}}
{{#FOR_DESK_LEAD}}
<p class="why">{{_No Primary TAM is on file for {{ORGANIZATION}}, so this goes to the desk lead._}}</p>
{{/FOR_DESK_LEAD}}
{{#FOR_ASKED}}
<p class="why">{{_You get this mail because the support desk asks you in place of the Primary TAM of {{ORGANIZATION}}._}}</p>
{{/FOR_ASKED}}
{{#FOR_BILLING}}
<p class="why">{{_This address receives what billing has to do. It is set in the configuration._}}</p>
{{/FOR_BILLING}}
{{#FOR_DESK}}
<p class="why">{{_This address receives what the support desk has to do. It is set in the configuration._}}</p>
{{/FOR_DESK}}
{{#FOR_OWNER}}
<p class="why">{{_You get this mail because it is yours to do._}}</p>
{{/FOR_OWNER}}
{{#FOR_DIGEST}}
<p class="why">{{_You get one mail in place of several, so that your mailbox is not flooded._}}</p>
{{/FOR_DIGEST}}
</div>
</body>
</html>
