{{%AUTOESCAPE context="HTML"}}
<section class="scroll" aria-label="{{CAPTION}}" tabindex="0">
<table>
<caption>{{CAPTION}}</caption>
<thead><tr><th scope="col">{{_What_}}</th><th scope="col" class="num">{{_Amount_}}</th></tr></thead>
<tbody>
<tr><th scope="row">{{_Accepted, exact_}}</th><td class="num">{{ACCEPTED}}</td></tr>
{{#CORRECTIONS}}<tr><th scope="row">{{_Of that, corrections of earlier charges, exact_}}</th><td class="num">{{EXACT}}</td></tr>
{{/CORRECTIONS}}
<tr><th scope="row">{{_The single invoice it would have been_}}</th><td class="num">{{SINGLE}}</td></tr>
{{#INVOICE_ROW}}<tr><th scope="row">{{#NUMBERED}}<a href="/invoices/{{NUMBER}}">{{NUMBER}}</a> {{/NUMBERED}}{{BEARER}} <span class="soft code">{{BAN}}</span></th><td class="num">{{TOTAL}}</td></tr>
{{/INVOICE_ROW}}
<tr><th scope="row">{{_Invoices together_}}</th><td class="num">{{TOGETHER}}</td></tr>
{{#TAX}}<tr><th scope="row">{{_Tax on these documents_}}</th><td class="num">{{TOGETHER}}</td></tr>
<tr><th scope="row">{{_Tax on the single invoice_}}</th><td class="num">{{SINGLE}}</td></tr>
<tr><th scope="row">{{_Tax variance of the split_}}</th><td class="num">{{VARIANCE}}</td></tr>
{{/TAX}}
<tr><th scope="row">{{_Unattributed, exact (on the organization's document)_}}</th><td class="num">{{UNATTRIBUTED}}</td></tr>
<tr><th scope="row">{{_Set aside, exact ({{SET_ASIDE_ROWS}}, not accepted)_}}</th><td class="num">{{SET_ASIDE}}</td></tr>
<tr><th scope="row">{{_Carried to a later period_}}</th><td class="num">{{CARRIED}}</td></tr>
</tbody>
<tfoot><tr><th scope="row">{{_Difference_}}</th><td class="num {{CLASS}}">{{DIFFERENCE}}</td></tr></tfoot>
</table>
</section>
