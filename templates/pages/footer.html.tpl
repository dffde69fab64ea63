{{%AUTOESCAPE context="HTML"}}</main>
<footer class="bottom">
<h2>Help</h2>
<ul>
{{#HELP_PHONE}}
<li>Phone: <a href="tel:{{PHONE}}">{{PHONE}}</a></li>
{{/HELP_PHONE}}
{{#HELP_EMAIL}}
<li>E-mail: <a href="mailto:{{EMAIL}}">{{EMAIL}}</a></li>
{{/HELP_EMAIL}}
{{#HELP_HOURS}}
<li>Hours: {{HOURS}}</li>
{{/HELP_HOURS}}
</ul>
</footer>
</body>
</html>
