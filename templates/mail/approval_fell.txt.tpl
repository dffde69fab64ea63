{{_The approval of {{NUMBER}} fell._}}

{{_The structure changed after the request was approved:_}}

{{#CHANGE}}
- {{SENTENCE}}
{{/CHANGE}}

{{#FINDING_GROUP}}
{{TITLE}}
{{#FINDING}}
- {{SENTENCE}} {{REMEDY}}
{{/FINDING}}

{{/FINDING_GROUP}}
{{_What happens next: where findings stand in the way the customer has to fix them first; otherwise look at the changes and decide again._}}
