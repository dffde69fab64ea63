{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<h1>{{_A caller's request_}}</h1>
<form method="post" action="/intake" novalidate data-intake>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="key" value="{{KEY}}">
<button type="submit" name="go" value="check" class="visually-hidden" tabindex="-1" aria-hidden="true">{{_Check_}}</button>
<div class="columns even">
<div>
{{>CALLER_FIELD}}
<div class="field">
<label for="account">{{_CAM account name_}}</label>
<p class="hint" id="account-hint">{{_A part of it is enough to find it_}}</p>
{{#ACCOUNT_FAULT}}<p class="error-text" id="account-error">{{_<span class="visually-hidden">Error: </span>{{FAULT_TEXT}}_}}</p>{{/ACCOUNT_FAULT}}
<div class="beside"><input type="text" id="account" name="account" value="{{ACCOUNT}}" autocomplete="off" list="accounts" aria-describedby="account-hint"{{#ACCOUNT_INVALID}} aria-invalid="true"{{/ACCOUNT_INVALID}}>
<button type="submit" class="secondary" name="go" value="find">{{_Find_}}</button></div>
<datalist id="accounts"></datalist>
{{#NO_MATCH}}<p>{{TEXT}}</p>{{/NO_MATCH}}
{{#MATCHES}}<ul class="matches" aria-label="{{_Accounts that fit_}}">
{{#MATCH}}<li><button type="submit" class="quiet" name="pick" value="{{TYPED}}">{{TITLE}} <span class="code">{{NAME}}</span></button></li>
{{/MATCH}}
</ul>{{/MATCHES}}
</div>
<fieldset class="field">
<legend>{{_What the caller wants_}}</legend>
{{#KIND}}<p class="choice"><input type="radio" id="kind-{{VALUE}}" name="kind" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}><label for="kind-{{VALUE}}">{{TEXT}}</label></p>
{{/KIND}}
</fieldset>
{{>DESCRIPTION_FIELD}}
{{>EMAIL_FIELD}}
<fieldset class="field">
<legend>{{_Transfer the call to the Technical Account Manager?_}}</legend>
<p class="choice"><input type="radio" id="transfer-no" name="transfer" value="no"{{#NO_TRANSFER}} checked{{/NO_TRANSFER}}><label for="transfer-no">{{_No_}}</label></p>
<p class="choice"><input type="radio" id="transfer-yes" name="transfer" value="yes"{{#TRANSFER}} checked{{/TRANSFER}}><label for="transfer-yes">{{_Yes, the caller wishes it_}}</label></p>
</fieldset>
{{>NUMBER_FIELD}}
{{>WINDOW_FIELD}}
<p class="buttons"><button type="submit" name="go" value="send">{{_Open the request_}}</button>
<button type="submit" class="secondary" name="go" value="check">{{_Check_}}</button></p>
</div>
<section class="panel" aria-labelledby="check-heading">
<h2 id="check-heading">{{_While the caller waits_}}</h2>
<p class="visually-hidden" role="status" data-said></p>
<div data-check>{{>CHECK}}</div>
</section>
</div>
</form>
<script src="{{SCRIPT}}" defer></script>
