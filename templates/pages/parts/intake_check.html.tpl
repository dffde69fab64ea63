{{%AUTOESCAPE context="HTML"}}
{{#NO_ACCOUNT}}<p data-say>{{TEXT}}</p>{{/NO_ACCOUNT}}
{{#ACCOUNT_NAME}}<p class="lead">{{TEXT}}</p>{{/ACCOUNT_NAME}}
{{#OPEN}}<p data-say><strong>This account has an open request.</strong> {{KIND}}, asked for by {{WHO}}: {{SENTENCE}}.</p>
<p class="buttons"><a class="button" href="/tickets/{{NUMBER}}">Open request {{NUMBER}}</a>
<button type="submit" class="secondary" name="go" value="reply">Add the caller's words to it</button></p>{{/OPEN}}
{{#SETUP}}<h3>Setup check</h3>
<p data-say>{{VERDICT}}</p>
<p class="soft">{{CHECKED}}</p>
{{#FINDINGS}}{{>LIST}}{{/FINDINGS}}{{/SETUP}}
{{#READ_BACK}}<h3>Read this to the caller</h3>
<div class="read-back">
{{#SAY}}<p>{{TEXT}}</p>
{{/SAY}}
</div>{{/READ_BACK}}
