{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<h1>Keys and how lists look</h1>
{{#SAVED}}<p class="notice" role="status">Saved, for every machine you sign in on.</p>{{/SAVED}}
<form class="panel" method="post" action="/preferences">
<input type="hidden" name="csrf" value="{{CSRF}}">
<fieldset class="field">
<legend>Single keys</legend>
<p class="hint" id="keys-hint">They never act while you write in a field. Switch them off if you dictate or type by chance. Ctrl+K stays.</p>
<p class="choice"><input type="radio" id="keys-on" name="keys" value="on" aria-describedby="keys-hint"{{#KEYS_ON}} checked{{/KEYS_ON}}><label for="keys-on">On</label></p>
<p class="choice"><input type="radio" id="keys-off" name="keys" value="off" aria-describedby="keys-hint"{{#KEYS_OFF}} checked{{/KEYS_OFF}}><label for="keys-off">Off</label></p>
</fieldset>
<fieldset class="field">
<legend>Rows of lists</legend>
<p class="choice"><input type="radio" id="rows-roomy" name="rows" value="roomy"{{#ROOMY}} checked{{/ROOMY}}><label for="rows-roomy">Roomy</label></p>
<p class="choice"><input type="radio" id="rows-dense" name="rows" value="dense"{{#DENSE}} checked{{/DENSE}}><label for="rows-dense">Dense: more of them on a screen</label></p>
</fieldset>
<button type="submit">Save</button>
</form>
<h2 id="keys">The keys</h2>
<table>
<caption><span class="visually-hidden">Keys and what they do</span></caption>
<thead><tr><th scope="col">Key</th><th scope="col">What it does</th></tr></thead>
<tbody>
{{#KEY}}<tr><th scope="row"><kbd>{{KEYS}}</kbd></th><td>{{DOES}}</td></tr>
{{/KEY}}
</tbody>
</table>
