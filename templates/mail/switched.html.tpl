{{%AUTOESCAPE context="HTML"}}
<div class="preheader">The first ones are for {{MONTH}}.</div>
<h1>Separate invoices are on.</h1>
<p>What you use from {{START}} on is billed by Cost Center:</p>
<ul>
{{#COST_CENTER}}
<li>{{NAME}}: account number {{BAN}}</li>
{{/COST_CENTER}}
</ul>
<p>What happens next: after {{MONTH}} has ended, on or after {{FIRST_INVOICES}}, the first separate invoices are issued. We write to you when all of them are there.</p>
