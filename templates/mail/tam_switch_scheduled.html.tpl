{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Nothing is asked of you.</div>
<h1>{{ORGANIZATION}}: separate invoices start on {{START}}.</h1>
<p>The first month with separate invoices is {{MONTH}}. These Cost Centers are in it:</p>
<ul>
{{#COST_CENTER}}
<li>{{NAME}}</li>
{{/COST_CENTER}}
</ul>
<p>What happens next: on {{START}} the setup is checked once more and the switch is made. Moving a workspace or provider before that voids the approval.</p>
