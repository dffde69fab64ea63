{{%AUTOESCAPE context="HTML"}}
<nav class="queues" aria-label="{{_Queues_}}">
<ul>
{{#TAB}}<li{{#APART}} class="apart"{{/APART}}><a href="{{HREF}}"{{#HERE}} aria-current="page"{{/HERE}}>{{TEXT}} ({{COUNT}})</a></li>
{{/TAB}}
</ul>
</nav>
