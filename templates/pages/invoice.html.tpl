{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/invoices">Invoices</a>
<article aria-labelledby="invoice-title">
<div class="invoice-head">
<div>
<h1 id="invoice-title">{{TYPE}} {{NUMBER}}</h1>
<p><strong>{{SELLER}}</strong>{{#SELLER_LINE}}<br>{{TEXT}}{{/SELLER_LINE}}</p>
</div>
<p class="grid-total">{{PAYABLE}}</p>
</div>
{{>FACTS}}
{{#RECIPIENT}}<h2>To</h2>
<p>{{BEARER}}{{#LINE}}<br>{{TEXT}}{{/LINE}}</p>{{/RECIPIENT}}
<table class="cards">
<caption>Charges of {{PERIOD}}</caption>
<thead><tr><th scope="col">Charge</th><th scope="col">Provider account</th><th scope="col">Used in</th><th scope="col" class="num">Amount</th></tr></thead>
<tbody>
{{#LINE_ROW}}<tr><th scope="row">{{DESCRIPTION}}{{#FLAG}} <span class="warn">({{TEXT}})</span>{{/FLAG}}</th><td data-label="Provider account">{{PROVIDER}} <span class="code">{{ACCOUNT}}</span></td><td data-label="Used in">{{USED}}</td><td data-label="Amount" class="num">{{AMOUNT}}</td></tr>
{{/LINE_ROW}}
</tbody>
<tfoot>
{{#SUM}}<tr><th scope="row" colspan="3">{{LABEL}}</th><td class="num">{{AMOUNT}}</td></tr>
{{/SUM}}</tfoot>
</table>
<p class="no-print"><a href="/invoices/{{NUMBER}}/explain">Where each amount comes from</a>{{#CREDIT}} · <a href="/invoices/{{NUMBER}}/credit-note">Take back lines by a credit note</a>{{/CREDIT}}</p>
{{#NO_LINE}}<p>There were no charges in this period.</p>{{/NO_LINE}}
{{#NOTE}}<p>{{TEXT}}</p>
{{/NOTE}}{{#CONTACT}}<p>{{TEXT}}</p>{{/CONTACT}}
</article>
<h2 class="no-print">Download</h2>
<p class="buttons no-print">{{#FORMAT}}<a class="button secondary" href="/invoices/{{NUMBER}}{{ENDING}}">{{TITLE}}</a> {{/FORMAT}}</p>
