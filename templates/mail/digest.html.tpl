{{%AUTOESCAPE context="HTML"}}
<div class="preheader">{{_In place of {{COUNT}}._}}</div>
<h1>{{_{{COUNT}} in one._}}</h1>
<p>{{_More mails were due to you than we send to one address in an hour or a day. These are the ones we held back:_}}</p>
<ul>
{{#HELD}}
<li>{{TITLE}}{{#OF}}, {{NUMBER}}{{/OF}} ({{TIME}})</li>
{{/HELD}}
</ul>
<p>{{_What happens next: open the page below to read what is new, and whether something is asked of you._}}</p>
