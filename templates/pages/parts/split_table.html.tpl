{{%AUTOESCAPE context="HTML"}}
{{>CHART}}
<section class="scroll" aria-label="{{CAPTION}}" tabindex="0">
<table>
<caption>{{CAPTION}}</caption>
<thead><tr><th scope="col">Invoice for</th><th scope="col" class="num">Total</th></tr></thead>
<tbody>
{{#SPLIT_ROW}}<tr><th scope="row">{{NAME}}</th><td class="num">{{TOTAL}}</td></tr>
{{/SPLIT_ROW}}
</tbody>
<tfoot><tr><th scope="row">All separate invoices</th><td class="num">{{SUM}}</td></tr></tfoot>
</table>
</section>
<p>{{COMPARISON}}</p>
{{#UNATTRIBUTED}}<p>{{TEXT}}</p>{{/UNATTRIBUTED}}
