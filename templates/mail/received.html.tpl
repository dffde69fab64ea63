{{%AUTOESCAPE context="HTML"}}
<div class="preheader">Nothing is asked of you now.</div>
<h1>{{#OPENED}}We have received your request.{{/OPENED}}{{#REOPENED}}Your request is open again.{{/REOPENED}}</h1>
<p>You asked for {{#IS_SEPARATE}}separate invoices by Cost Center{{/IS_SEPARATE}}{{#IS_SINGLE}}one invoice for the whole organization again{{/IS_SINGLE}}{{#IS_ADDED}}separate invoices for more Cost Centers{{/IS_ADDED}} for {{ACCOUNT}}. Your reference is {{NUMBER}}: please have it at hand when you call or write.</p>
{{#OPENED}}
<p>What you wrote:</p>
<blockquote>{{DESCRIPTION:p}}</blockquote>
{{/OPENED}}
{{#REOPENED}}
<p>Why it was opened again:</p>
<blockquote>{{TEXT:p}}</blockquote>
<p>It is checked from the beginning. What was approved before does not count any more.</p>
{{/REOPENED}}
<p>What happens next: we check your setup. If something is missing, we write to you and name the fix for each item. If nothing is, the support desk reviews your request.</p>
