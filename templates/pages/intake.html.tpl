{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<h1>A caller's request</h1>
<form method="post" action="/intake" novalidate data-intake>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="key" value="{{KEY}}">
<button type="submit" name="go" value="check" class="visually-hidden" tabindex="-1" aria-hidden="true">Check</button>
<div class="columns even">
<div>
{{>CALLER_FIELD}}
<div class="field">
<label for="account">CAM account name</label>
<p class="hint" id="account-hint">A part of it is enough to find it</p>
{{#ACCOUNT_FAULT}}<p class="error-text" id="account-error"><span class="visually-hidden">Error: </span>{{FAULT_TEXT}}</p>{{/ACCOUNT_FAULT}}
<div class="beside"><input type="text" id="account" name="account" value="{{ACCOUNT}}" autocomplete="off" list="accounts" aria-describedby="account-hint"{{#ACCOUNT_INVALID}} aria-invalid="true"{{/ACCOUNT_INVALID}}>
<button type="submit" class="secondary" name="go" value="find">Find</button></div>
<datalist id="accounts"></datalist>
{{#NO_MATCH}}<p>{{TEXT}}</p>{{/NO_MATCH}}
{{#MATCHES}}<ul class="matches" aria-label="Accounts that fit">
{{#MATCH}}<li><button type="submit" class="quiet" name="pick" value="{{TYPED}}">{{TITLE}} <span class="code">{{NAME}}</span></button></li>
{{/MATCH}}
</ul>{{/MATCHES}}
</div>
<fieldset class="field">
<legend>What the caller wants</legend>
{{#KIND}}<p class="choice"><input type="radio" id="kind-{{VALUE}}" name="kind" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}><label for="kind-{{VALUE}}">{{TEXT}}</label></p>
{{/KIND}}
</fieldset>
{{>DESCRIPTION_FIELD}}
{{>EMAIL_FIELD}}
<fieldset class="field">
<legend>Transfer the call to the Technical Account Manager?</legend>
<p class="choice"><input type="radio" id="transfer-no" name="transfer" value="no"{{#NO_TRANSFER}} checked{{/NO_TRANSFER}}><label for="transfer-no">No</label></p>
<p class="choice"><input type="radio" id="transfer-yes" name="transfer" value="yes"{{#TRANSFER}} checked{{/TRANSFER}}><label for="transfer-yes">Yes, the caller wishes it</label></p>
</fieldset>
{{>NUMBER_FIELD}}
{{>WINDOW_FIELD}}
<p class="buttons"><button type="submit" name="go" value="send">Open the request</button>
<button type="submit" class="secondary" name="go" value="check">Check</button></p>
</div>
<section class="panel" aria-labelledby="check-heading">
<h2 id="check-heading">While the caller waits</h2>
<p class="visually-hidden" role="status" data-said></p>
<div data-check>{{>CHECK}}</div>
</section>
</div>
</form>
<script src="{{SCRIPT}}" defer></script>
