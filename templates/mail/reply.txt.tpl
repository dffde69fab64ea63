{{_There is a new message._}}

{{_{{BY}} wrote:_}}

  {{TEXT}}

{{_What happens next: open the request to read everything said so far and to reply, or reply to this mail._}}
