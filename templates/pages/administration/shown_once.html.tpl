{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<a class="back" href="{{BACK}}">{{BACK_TEXT}}</a>
<h1>{{HEADING}}</h1>
<div class="panel now">
<p><strong>{{_This is shown only now. Copy it before you leave the page._}}</strong></p>
<p class="code"><span id="secret">{{SECRET}}</span></p>
<p>{{WHAT_TO_DO}}</p>
</div>
