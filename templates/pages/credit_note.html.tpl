{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/invoices/{{NUMBER}}">{{NUMBER}}</a>
{{>ERRORS}}
<h1>Credit of {{NUMBER}}</h1>
<p class="lead">{{BEARER}}, {{PERIOD}}. A credit note takes back lines of this document, in whole or in part. What the charges say, and what later runs bill, stays as it is.</p>
{{#NOTHING}}<p>Nothing is left to be credited of this document.</p>{{/NOTHING}}
{{#FORM}}<form class="panel" method="post" action="/invoices/{{NUMBER}}/credit-notes" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="seen" value="{{SEEN}}">
{{#ROW}}{{>FIELD}}{{/ROW}}
{{>REASON_FIELD}}
<p class="buttons"><button type="submit">Issue the credit note</button> <span>It gets its number and never changes afterwards.</span></p>
</form>{{/FORM}}
