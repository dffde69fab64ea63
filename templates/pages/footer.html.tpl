{{%AUTOESCAPE context="HTML"}}</main>
<footer class="bottom">
<h2>{{_Help_}}</h2>
<ul>
{{#HELP_PHONE}}
<li>{{_Phone: <a href="tel:{{DIALED}}">{{PHONE}}</a>_}}</li>
{{/HELP_PHONE}}
{{#HELP_EMAIL}}
<li>{{_E-mail: <a href="mailto:{{EMAIL}}">{{EMAIL}}</a>_}}</li>
{{/HELP_EMAIL}}
{{#HELP_HOURS}}
<li>{{_Hours: {{HOURS}}_}}</li>
{{/HELP_HOURS}}
</ul>
{{#OTHER_LANGUAGE}}
<p><a href="{{HREF}}" hreflang="{{TAG}}" lang="{{TAG}}">{{NAME}}</a></p>
{{/OTHER_LANGUAGE}}
</footer>
{{#CONSOLE}}
<dialog id="commands" class="commands" aria-labelledby="commands-heading" data-copied="{{_Copied: #_}}" data-not-copied="{{_Nothing was copied: this browser does not allow it_}}"{{#KEYS}} data-keys="{{MODULE}}"{{/KEYS}}{{#NO_SINGLE_KEYS}} data-no-single-keys{{/NO_SINGLE_KEYS}}>
<h2 id="commands-heading">{{_Commands_}}</h2>
<label for="command-filter" class="visually-hidden">{{_Commands with these words_}}</label>
<input type="text" id="command-filter" autocomplete="off" placeholder="{{_Type to find a command_}}">
{{#OF_PAGE}}<h3>{{_On this page_}}</h3>
<ul>
{{#COMMAND}}<li>{{#LINK}}<a href="{{TARGET}}"{{#KEYED}} data-hotkey="{{KEYS}}"{{/KEYED}}>{{TEXT}}{{#HINT}} <kbd>{{WORDS}}</kbd>{{/HINT}}</a>{{/LINK}}{{#SUBMIT}}<button type="submit" class="quiet" form="{{FORM}}"{{#KEYED}} data-hotkey="{{KEYS}}"{{/KEYED}}>{{TEXT}}{{#HINT}} <kbd>{{WORDS}}</kbd>{{/HINT}}</button>{{/SUBMIT}}</li>
{{/COMMAND}}
</ul>
<h3>{{_Everywhere_}}</h3>{{/OF_PAGE}}
<ul>
{{#COMMAND}}<li>{{#LINK}}<a href="{{TARGET}}"{{#KEYED}} data-hotkey="{{KEYS}}"{{/KEYED}}>{{TEXT}}{{#HINT}} <kbd>{{WORDS}}</kbd>{{/HINT}}</a>{{/LINK}}</li>
{{/COMMAND}}
</ul>
<p class="soft" data-none hidden>{{_No command has these words._}}</p>
<form method="dialog"><button type="submit" class="quiet">{{_Close <kbd>Esc</kbd>_}}</button></form>
</dialog>
<p class="visually-hidden" role="status" data-announce></p>
{{/CONSOLE}}
</body>
</html>
