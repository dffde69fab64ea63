{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/invoices/{{NUMBER}}">{{NUMBER}}</a>
{{>ERRORS}}
<h1>{{_Credit of {{NUMBER}}_}}</h1>
<p class="lead">{{_{{BEARER}}, {{PERIOD}}. A credit note takes back lines of this document, in whole or in part. What the charges say, and what later runs bill, stays as it is._}}</p>
{{#NOTHING}}<p>{{_Nothing is left to be credited of this document._}}</p>{{/NOTHING}}
{{#FORM}}<form class="panel" method="post" action="/invoices/{{NUMBER}}/credit-notes" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="seen" value="{{SEEN}}">
<input type="hidden" name="written" value="{{WRITTEN}}">
{{#ROW}}{{>FIELD}}{{/ROW}}
{{>REASON_FIELD}}
<p class="buttons"><button type="submit">{{_Issue the credit note_}}</button> <span>{{_It gets its number and never changes afterwards._}}</span></p>
</form>{{/FORM}}
