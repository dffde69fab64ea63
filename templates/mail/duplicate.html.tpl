{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Everything goes on in {{OTHER}}.</div>
<h1>Your request was joined with {{OTHER}}.</h1>
<p>{{OTHER}} asks for the same and is open already, so {{NUMBER}} ends here. What you wrote is kept.</p>
<p>What happens next: everything goes on in {{OTHER}}. Open it to read where it stands; nothing is asked of you here.</p>
