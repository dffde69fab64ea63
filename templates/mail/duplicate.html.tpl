{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_{{OTHER}} is about the same._}}</div>
<h1>{{_Your request was joined with {{OTHER}}._}}</h1>
<p>{{_{{OTHER}} is about the same, so {{NUMBER}} ends here. What you wrote is kept._}}</p>
<p>{{_What happens next: {{OTHER}} goes on, or is done already. Open it to read where it stands; nothing is asked of you here._}}</p>
