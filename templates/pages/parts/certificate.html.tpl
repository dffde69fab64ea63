{{%AUTOESCAPE context="HTML"}}
<section class="scroll" aria-label="{{CAPTION}}" tabindex="0">
<table>
<caption>{{CAPTION}}</caption>
<thead><tr><th scope="col">What</th><th scope="col" class="num">Amount</th></tr></thead>
<tbody>
<tr><th scope="row">Accepted, exact</th><td class="num">{{ACCEPTED}}</td></tr>
{{#CORRECTIONS}}<tr><th scope="row">Of that corrections of earlier charges, exact</th><td class="num">{{EXACT}}</td></tr>
{{/CORRECTIONS}}
<tr><th scope="row">Single invoice it would have been</th><td class="num">{{SINGLE}}</td></tr>
{{#INVOICE_ROW}}<tr><th scope="row">{{#NUMBERED}}<a href="/invoices/{{NUMBER}}">{{NUMBER}}</a> {{/NUMBERED}}{{BEARER}} <span class="soft code">{{BAN}}</span></th><td class="num">{{TOTAL}}</td></tr>
{{/INVOICE_ROW}}
<tr><th scope="row">Invoices together</th><td class="num">{{TOGETHER}}</td></tr>
{{#TAX}}<tr><th scope="row">Tax on these documents</th><td class="num">{{TOGETHER}}</td></tr>
<tr><th scope="row">Tax on the single invoice</th><td class="num">{{SINGLE}}</td></tr>
<tr><th scope="row">Tax variance of the split</th><td class="num">{{VARIANCE}}</td></tr>
{{/TAX}}
<tr><th scope="row">Unattributed, exact (on the organization's document)</th><td class="num">{{UNATTRIBUTED}}</td></tr>
<tr><th scope="row">Set aside, exact ({{SET_ASIDE_ROWS}}, not accepted)</th><td class="num">{{SET_ASIDE}}</td></tr>
<tr><th scope="row">Carried to a later period</th><td class="num">{{CARRIED}}</td></tr>
</tbody>
<tfoot><tr><th scope="row">Difference</th><td class="num {{CLASS}}">{{DIFFERENCE}}</td></tr></tfoot>
</table>
</section>
