{{%AUTOESCAPE context="HTML"}}
{{>CHART}}
<section class="scroll" aria-label="{{CAPTION}}" tabindex="0">
<table>
<caption>{{CAPTION}}</caption>
<thead><tr><th scope="col">{{_Invoice for_}}</th>{{#MONTH}}<th scope="col" class="num">{{TEXT}}</th>{{/MONTH}}</tr></thead>
<tbody>
{{#BEARER}}<tr><th scope="row">{{NAME}}</th>{{#CELL}}<td class="num">{{TEXT}}</td>{{/CELL}}</tr>
{{/BEARER}}
</tbody>
<tfoot><tr><th scope="row">{{_Together_}}</th>{{#SUM}}<td class="num">{{TEXT}}</td>{{/SUM}}</tr></tfoot>
</table>
</section>
