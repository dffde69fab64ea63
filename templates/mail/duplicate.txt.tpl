{{_Your request was joined with {{OTHER}}._}}

{{_{{OTHER}} is about the same, so {{NUMBER}} ends here. What you wrote is kept._}}

{{_What happens next: {{OTHER}} goes on, or is done already. Open it to read where it stands; nothing is asked of you here._}}
