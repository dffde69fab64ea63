{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Nothing is asked of you now.</div>
<h1>We have received your request.</h1>
<p>You asked for separate invoices by Cost Center for {{ACCOUNT}}. Your reference is {{NUMBER}}: please have it at hand when you call or write.</p>
<p>What you wrote:</p>
<blockquote>{{DESCRIPTION:p}}</blockquote>
<p>What happens next: we check your setup. If something is missing, we write to you and name the fix for each item. If nothing is, the support desk reviews your request.</p>
