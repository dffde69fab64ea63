Your request was joined with {{OTHER}}.

{{OTHER}} asks for the same and is open already, so {{NUMBER}} ends here. What you wrote is kept.

What happens next: everything goes on in {{OTHER}}. Open it to read where it stands; nothing is asked of you here.
