{{_{{COUNT}} in one._}}

{{_More mails were due to you than we send to one address in an hour or a day. These are the ones we held back:_}}

{{#HELD}}
- {{TITLE}}{{#OF}}, {{NUMBER}}{{/OF}} ({{TIME}})
{{/HELD}}

{{_What happens next: open the page below to read what is new, and whether something is asked of you._}}
