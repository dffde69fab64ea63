{{%AUTOESCAPE context="HTML"}}
{{>CHART}}
<section class="scroll" aria-label="{{CAPTION}}" tabindex="0">
<table>
<caption>{{CAPTION}}</caption>
<thead><tr><th scope="col">{{_Invoice for_}}</th><th scope="col" class="num">{{_Total_}}</th></tr></thead>
<tbody>
{{#SPLIT_ROW}}<tr><th scope="row">{{NAME}}</th><td class="num">{{TOTAL}}</td></tr>
{{/SPLIT_ROW}}
</tbody>
<tfoot><tr><th scope="row">{{_All separate invoices_}}</th><td class="num">{{SUM}}</td></tr></tfoot>
</table>
</section>
<p>{{COMPARISON}}</p>
{{#UNATTRIBUTED}}<p>{{TEXT}}</p>{{/UNATTRIBUTED}}
