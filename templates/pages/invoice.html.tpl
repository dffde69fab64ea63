{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/invoices">{{_Invoices_}}</a>
<article aria-labelledby="invoice-title">
<div class="invoice-head">
<div>
<h1 id="invoice-title">{{TYPE}} {{NUMBER}}</h1>
<p><strong>{{SELLER}}</strong>{{#SELLER_LINE}}<br>{{TEXT}}{{/SELLER_LINE}}</p>
</div>
<p class="grid-total">{{PAYABLE}}</p>
</div>
{{>FACTS}}
{{#RECIPIENT}}<h2>{{_To_}}</h2>
<p>{{BEARER}}{{#LINE}}<br>{{TEXT}}{{/LINE}}</p>{{/RECIPIENT}}
<table class="cards">
<caption>{{_Charges of {{PERIOD}}_}}</caption>
<thead><tr><th scope="col">{{_Charge_}}</th><th scope="col">{{_Provider account_}}</th><th scope="col">{{_Used in_}}</th><th scope="col" class="num">{{_Amount_}}</th></tr></thead>
<tbody>
{{#LINE_ROW}}<tr><th scope="row">{{DESCRIPTION}}{{#FLAG}} <span class="warn">({{TEXT}})</span>{{/FLAG}}</th><td data-label="{{_Provider account_}}">{{PROVIDER}} <span class="code">{{ACCOUNT}}</span></td><td data-label="{{_Used in_}}">{{USED}}</td><td data-label="{{_Amount_}}" class="num">{{AMOUNT}}</td></tr>
{{/LINE_ROW}}
</tbody>
<tfoot>
{{#SUM}}<tr><th scope="row" colspan="3">{{LABEL}}</th><td class="num">{{AMOUNT}}</td></tr>
{{/SUM}}</tfoot>
</table>
<p class="no-print"><a href="/invoices/{{NUMBER}}/explain">{{_Where each amount comes from_}}</a>{{#CREDIT}} {{_· <a href="/invoices/{{NUMBER}}/credit-note">Take back lines by a credit note</a>_}}{{/CREDIT}}</p>
{{#NO_LINE}}<p>{{_There were no charges in this period._}}</p>{{/NO_LINE}}
{{#NOTE}}<p>{{TEXT}}</p>
{{/NOTE}}{{#CONTACT}}<p>{{TEXT}}</p>{{/CONTACT}}
</article>
<h2 class="no-print">{{_Download_}}</h2>
<p class="buttons no-print">{{#FORMAT}}<a class="button secondary" href="/invoices/{{NUMBER}}{{ENDING}}">{{TITLE}}</a> {{/FORMAT}}</p>
