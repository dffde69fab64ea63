{{%AUTOESCAPE context="HTML"}}
{{#NO_ACCOUNT}}<p data-say>{{TEXT}}</p>{{/NO_ACCOUNT}}
{{#ACCOUNT_NAME}}<p class="lead">{{TEXT}}</p>{{/ACCOUNT_NAME}}
{{#OPEN}}<p data-say>{{_<strong>This account has an open request.</strong> {{KIND}}, asked for by {{WHO}}: {{SENTENCE}}._}}</p>
<p class="buttons"><a class="button" href="/tickets/{{NUMBER}}">{{_Open request {{NUMBER}}_}}</a>
<button type="submit" class="secondary" name="go" value="reply">{{_Add the caller's words to it_}}</button></p>{{/OPEN}}
{{#SETUP}}<h3>{{_Setup check_}}</h3>
<p data-say>{{VERDICT}}</p>
<p class="soft">{{CHECKED}}</p>
{{#FINDINGS}}{{>LIST}}{{/FINDINGS}}{{/SETUP}}
{{#READ_BACK}}<h3>{{_Read this to the caller_}}</h3>
<div class="read-back">
{{#SAY}}<p>{{TEXT}}</p>
{{/SAY}}
</div>{{/READ_BACK}}
