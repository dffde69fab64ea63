{{%AUTOESCAPE context="HTML"}}
<div class="preheader">In place of {{COUNT}}.</div>
<h1>{{COUNT}} in one.</h1>
<p>More mails were due to you than we send to one address in an hour or a day. These are the ones we held back:</p>
<ul>
{{#HELD}}
<li>{{TITLE}}{{#OF}}, {{NUMBER}}{{/OF}} ({{TIME}})</li>
{{/HELD}}
</ul>
<p>What happens next: open the page below to read what is new, and whether something is asked of you.</p>
