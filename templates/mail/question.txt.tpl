{{_Waiting for you: we have a question._}}

{{_{{BY}} asks:_}}

  {{TEXT}}

{{_What happens next: please open the request and answer there, or reply to this mail. Your request goes on as soon as you have answered._}}
