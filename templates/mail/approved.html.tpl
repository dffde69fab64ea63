{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Nothing is asked of you now.</div>
<h1>Your request is approved.</h1>
<p>Cost Centers that are going to get an invoice of their own:</p>
<ul>
{{#COST_CENTER}}
<li>{{NAME}}</li>
{{/COST_CENTER}}
</ul>
<p>What happens next: our billing team assigns an account number to each of them. Then the first month with separate invoices is set, and we write to you with the date.</p>
