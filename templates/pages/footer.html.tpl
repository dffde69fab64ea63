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
{{#CONSOLE}}
<dialog id="commands" class="commands" aria-labelledby="commands-heading"{{#KEYS}} data-keys="{{MODULE}}"{{/KEYS}}{{#NO_SINGLE_KEYS}} data-no-single-keys{{/NO_SINGLE_KEYS}}>
<h2 id="commands-heading">Commands</h2>
<label for="command-filter" class="visually-hidden">Commands with these words</label>
<input type="text" id="command-filter" autocomplete="off" placeholder="Type to find a command">
{{#OF_PAGE}}<h3>On this page</h3>
<ul>
{{#COMMAND}}<li>{{#LINK}}<a href="{{TARGET}}"{{#KEYED}} data-hotkey="{{KEYS}}"{{/KEYED}}>{{TEXT}}{{#HINT}} <kbd>{{WORDS}}</kbd>{{/HINT}}</a>{{/LINK}}{{#SUBMIT}}<button type="submit" class="quiet" form="{{FORM}}"{{#KEYED}} data-hotkey="{{KEYS}}"{{/KEYED}}>{{TEXT}}{{#HINT}} <kbd>{{WORDS}}</kbd>{{/HINT}}</button>{{/SUBMIT}}</li>
{{/COMMAND}}
</ul>
<h3>Everywhere</h3>{{/OF_PAGE}}
<ul>
{{#COMMAND}}<li>{{#LINK}}<a href="{{TARGET}}"{{#KEYED}} data-hotkey="{{KEYS}}"{{/KEYED}}>{{TEXT}}{{#HINT}} <kbd>{{WORDS}}</kbd>{{/HINT}}</a>{{/LINK}}</li>
{{/COMMAND}}
</ul>
<p class="soft" data-none hidden>No command has these words.</p>
<form method="dialog"><button type="submit" class="quiet">Close <kbd>Esc</kbd></button></form>
</dialog>
<p class="visually-hidden" role="status" data-announce></p>
{{/CONSOLE}}
</body>
</html>
