{{%AUTOESCAPE context="HTML"}}
<nav class="tabs" aria-label="{{_Administration_}}">
<ul>
{{#TAB}}<li><a href="{{HREF}}"{{#HERE}} aria-current="page"{{/HERE}}>{{TEXT}}</a></li>
{{/TAB}}
</ul>
</nav>
