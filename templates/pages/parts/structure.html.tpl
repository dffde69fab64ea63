{{%AUTOESCAPE context="HTML"}}
<ul class="tree">
{{#COST_CENTER}}<li><strong>{{NAME}}</strong> <span class="soft code">{{ID}}</span>{{#NOTE}} <span class="soft">{{TEXT}}</span>{{/NOTE}}
<ul>
{{#WORKSPACE}}<li>{{WORKSPACE_NAME}} <span class="soft">Workspace</span>
<ul>
{{#PROVIDER}}<li>{{PROVIDER_NAME}} <span class="soft">{{TYPE}}, account <span class="code">{{ACCOUNT}}</span>, {{PROVIDER_STATE}}</span></li>
{{/PROVIDER}}
{{#NO_PROVIDER}}<li class="todo">No Provider</li>{{/NO_PROVIDER}}
</ul></li>
{{/WORKSPACE}}
{{#NO_WORKSPACE}}<li class="todo">No Workspace</li>{{/NO_WORKSPACE}}
</ul></li>
{{/COST_CENTER}}
</ul>
