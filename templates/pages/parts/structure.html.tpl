{{%AUTOESCAPE context="HTML"}}
<ul class="tree">
{{#COST_CENTER}}<li><strong>{{NAME}}</strong> <span class="soft code">{{ID}}</span>{{#NOTE}} <span class="soft">{{TEXT}}</span>{{/NOTE}}
<ul>
{{#WORKSPACE}}<li>{{_{{WORKSPACE_NAME}} <span class="soft">Workspace</span>_}}
<ul>
{{#PROVIDER}}<li>{{_{{PROVIDER_NAME}} <span class="soft">{{TYPE}}, account <span class="code">{{ACCOUNT}}</span>, {{PROVIDER_STATE}}</span>_}}</li>
{{/PROVIDER}}
{{#NO_PROVIDER}}<li class="todo">{{_No Provider_}}</li>{{/NO_PROVIDER}}
</ul></li>
{{/WORKSPACE}}
{{#NO_WORKSPACE}}<li class="todo">{{_No Workspace_}}</li>{{/NO_WORKSPACE}}
</ul></li>
{{/COST_CENTER}}
</ul>
