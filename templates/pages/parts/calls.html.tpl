{{%AUTOESCAPE context="HTML"}}
<section id="calls" aria-labelledby="calls-heading">
<h2 id="calls-heading">{{_Calls_}}</h2>
{{>CALL_FACTS}}
{{#PROMISED}}<div class="panel">
<p>{{_<strong>Call {{NUMBER}}</strong>: {{WINDOW}}_}}{{#LATE}} <span class="bad">{{_The window is over._}}</span>{{/LATE}}</p>
<p class="soft">{{_Promised to the customer; {{OWNER}} calls._}}</p>
{{#CALLED}}<details{{#SHOWN}} open{{/SHOWN}}>
<summary>{{_Called back_}}</summary>
<form method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>CALLED_BACK}}
<button type="submit" class="secondary">{{_Write it down_}}</button>
</form>
</details>{{/CALLED}}
</div>
{{/PROMISED}}
{{#BRIEF}}<details class="panel" id="call-brief"{{#SHOWN}} open{{/SHOWN}}>
<summary>{{_A caller is on the line: send the brief first_}}</summary>
<form method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>NUMBER_FIELD}}
{{>WINDOW_FIELD}}
{{>ASKED_FIELD}}
<p class="buttons"><button type="submit" class="secondary">{{_Send the brief_}}</button> <span>{{_Then dial, and write down below how it went._}}</span></p>
</form>
</details>{{/BRIEF}}
{{#HAND_OVER}}<details class="panel" id="hand-over"{{#SHOWN}} open{{/SHOWN}}>
<summary>{{SUMMARY}}</summary>
<form method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<div class="field"><label for="call-dialed">{{_Whom you dialed_}}</label>
{{#DIALED_FAULT}}<p class="error-text" id="call-dialed-error">{{_<span class="visually-hidden">Error: </span>{{TEXT}}_}}</p>{{/DIALED_FAULT}}
<select id="call-dialed" name="call-dialed">{{#DIALED}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/DIALED}}</select></div>
<div class="field"><label for="call-result">{{_How it went_}}</label>
<select id="call-result" name="call-result">{{#RESULT}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/RESULT}}</select></div>
{{>TEXT_FIELD}}
<fieldset><legend>{{_If the caller was not put through: the call you promise_}}</legend>
{{#BACK_UP}}<p class="hint">{{_Not needed while the back-up is still to be dialed: write down that the first did not answer, then dial {{EMAIL}}_}}</p>{{/BACK_UP}}
{{>PROMISE}}
</fieldset>
<button type="submit" class="secondary">{{_Write it down_}}</button>
</form>
</details>{{/HAND_OVER}}
</section>
