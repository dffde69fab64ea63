{{%AUTOESCAPE context="HTML"}}
<section id="calls" aria-labelledby="calls-heading">
<h2 id="calls-heading">Calls</h2>
{{>CALL_FACTS}}
{{#PROMISED}}<div class="panel">
<p><strong>Call {{NUMBER}}</strong>: {{WINDOW}}{{#LATE}} <span class="bad">The window is over.</span>{{/LATE}}</p>
<p class="soft">Promised to the customer; {{OWNER}} calls.</p>
{{#CALLED}}<details{{#SHOWN}} open{{/SHOWN}}>
<summary>Called back</summary>
<form method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>CALLED_BACK}}
<button type="submit" class="secondary">Write it down</button>
</form>
</details>{{/CALLED}}
</div>
{{/PROMISED}}
{{#BRIEF}}<details class="panel" id="call-brief"{{#SHOWN}} open{{/SHOWN}}>
<summary>A caller is on the line: send the brief first</summary>
<form method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>NUMBER_FIELD}}
{{>WINDOW_FIELD}}
{{>ASKED_FIELD}}
<p class="buttons"><button type="submit" class="secondary">Send the brief</button> <span>Then dial, and write down below how it went.</span></p>
</form>
</details>{{/BRIEF}}
{{#HAND_OVER}}<details class="panel" id="hand-over"{{#SHOWN}} open{{/SHOWN}}>
<summary>{{SUMMARY}}</summary>
<form method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<div class="field"><label for="call-dialed">Whom you dialed</label>
{{#DIALED_FAULT}}<p class="error-text" id="call-dialed-error"><span class="visually-hidden">Error: </span>{{TEXT}}</p>{{/DIALED_FAULT}}
<select id="call-dialed" name="call-dialed">{{#DIALED}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/DIALED}}</select></div>
<div class="field"><label for="call-result">How it went</label>
<select id="call-result" name="call-result">{{#RESULT}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/RESULT}}</select></div>
{{>TEXT_FIELD}}
<fieldset><legend>If the caller was not put through: the call you promise</legend>
{{#BACK_UP}}<p class="hint">Not needed while the back-up is still to be dialed: write down that the first did not answer, then dial {{EMAIL}}</p>{{/BACK_UP}}
{{>PROMISE}}
</fieldset>
<button type="submit" class="secondary">Write it down</button>
</form>
</details>{{/HAND_OVER}}
</section>
