The approval of {{NUMBER}} fell.

The structure changed after the request was approved:

{{#CHANGE}}
- {{SENTENCE}}
{{/CHANGE}}

{{#FINDING_GROUP}}
{{TITLE}}
{{#FINDING}}
- {{SENTENCE}} {{REMEDY}}
{{/FINDING}}

{{/FINDING_GROUP}}
What happens next: where findings stand in the way the customer has to fix them first; otherwise look at the changes and decide again.
