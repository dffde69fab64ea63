{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{OTHER}} is about the same.</div>
<h1>Your request was joined with {{OTHER}}.</h1>
<p>{{OTHER}} is about the same, so {{NUMBER}} ends here. What you wrote is kept.</p>
<p>What happens next: {{OTHER}} goes on, or is done already. Open it to read where it stands; nothing is asked of you here.</p>
