{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<h1>{{_Your preferences_}}</h1>
{{#SAVED}}<p class="notice" role="status">{{_Saved, for every machine you sign in on._}}</p>{{/SAVED}}
<form class="panel" method="post" action="/preferences">
<input type="hidden" name="csrf" value="{{CSRF}}">
<fieldset class="field">
<legend>{{_Language of pages and mails_}}</legend>
<p class="hint" id="language-hint">{{_Mails are in English unless you choose another language here, or send a request in it._}}</p>
<p class="choice"><input type="radio" id="language-browser" name="language" value="" aria-describedby="language-hint"{{#AS_THE_BROWSER}} checked{{/AS_THE_BROWSER}}><label for="language-browser">{{_As the browser asks for_}}</label></p>
{{#LANGUAGE}}<p class="choice"><input type="radio" id="language-{{TAG}}" name="language" value="{{TAG}}"{{#CHOSEN}} checked{{/CHOSEN}}><label for="language-{{TAG}}" lang="{{TAG}}">{{NAME}}</label></p>
{{/LANGUAGE}}
</fieldset>
{{#CONSOLE}}<fieldset class="field">
<legend>{{_Single keys_}}</legend>
<p class="hint" id="keys-hint">{{_They never act while you write in a field. Switch them off if you dictate or type by chance. Ctrl+K stays._}}</p>
<p class="choice"><input type="radio" id="keys-on" name="keys" value="on" aria-describedby="keys-hint"{{#KEYS_ON}} checked{{/KEYS_ON}}><label for="keys-on">{{_On_}}</label></p>
<p class="choice"><input type="radio" id="keys-off" name="keys" value="off" aria-describedby="keys-hint"{{#KEYS_OFF}} checked{{/KEYS_OFF}}><label for="keys-off">{{_Off_}}</label></p>
</fieldset>
<fieldset class="field">
<legend>{{_Rows of lists_}}</legend>
<p class="choice"><input type="radio" id="rows-roomy" name="rows" value="roomy"{{#ROOMY}} checked{{/ROOMY}}><label for="rows-roomy">{{_Roomy_}}</label></p>
<p class="choice"><input type="radio" id="rows-dense" name="rows" value="dense"{{#DENSE}} checked{{/DENSE}}><label for="rows-dense">{{_Dense: more of them on a screen_}}</label></p>
</fieldset>{{/CONSOLE}}
<button type="submit">{{_Save_}}</button>
</form>
{{#CONSOLE}}<h2 id="keys">{{_The keys_}}</h2>
<table>
<caption><span class="visually-hidden">{{_Keys and what they do_}}</span></caption>
<thead><tr><th scope="col">{{_Key_}}</th><th scope="col">{{_What it does_}}</th></tr></thead>
<tbody>
{{#KEY}}<tr><th scope="row"><kbd>{{KEYS}}</kbd></th><td>{{DOES}}</td></tr>
{{/KEY}}
</tbody>
</table>{{/CONSOLE}}
