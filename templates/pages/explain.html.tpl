{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/invoices/{{NUMBER}}">{{TYPE}} {{NUMBER}}</a>
<h1>{{_Where the money of {{NUMBER}} comes from_}}</h1>
{{>FACTS}}
{{#ALTERED}}<p class="bad">{{_<strong>The amounts on paper are not those that follow from what the run kept.</strong> Report this._}}</p>{{/ALTERED}}
{{#BY_HAND}}<p>{{_Somebody wrote it by hand: its lines take back others, and nothing was divided._}}</p>{{/BY_HAND}}
{{#BEARERS}}<table class="cards">
<caption>{{_Rounding among the documents of the run_}}<br><span class="hint">{{SENTENCE}}</span></caption>
<thead><tr><th scope="col">{{_For_}}</th><th scope="col" class="num">{{_Exact_}}</th><th scope="col" class="num">{{_Rounded down_}}</th><th scope="col" class="num">{{_Fraction_}}</th><th scope="col" class="num">{{_Rank_}}</th><th scope="col">{{_Unit_}}</th><th scope="col" class="num">{{_Amount_}}</th></tr></thead>
<tbody>
{{#BEARER_ROW}}<tr><th scope="row">{{BEARER}}{{#THIS}} {{_(this document)_}}{{/THIS}}</th><td data-label="{{_Exact_}}" class="num">{{EXACT}}</td><td data-label="{{_Rounded down_}}" class="num">{{FLOORED}}</td><td data-label="{{_Fraction_}}" class="num">{{FRACTION}}</td><td data-label="{{_Rank_}}" class="num">{{RANK}}</td><td data-label="{{_Unit_}}">{{UNIT}}</td><td data-label="{{_Amount_}}" class="num">{{AMOUNT}}</td></tr>
{{/BEARER_ROW}}
</tbody>
</table>{{/BEARERS}}
{{#LINES}}<table class="cards">
<caption>{{_Rounding among its lines_}}<br><span class="hint">{{SENTENCE}}</span></caption>
<thead><tr><th scope="col">{{_Line_}}</th><th scope="col" class="num">{{_Exact_}}</th><th scope="col" class="num">{{_Rounded down_}}</th><th scope="col" class="num">{{_Fraction_}}</th><th scope="col" class="num">{{_Rank_}}</th><th scope="col">{{_Unit_}}</th><th scope="col" class="num">{{_Amount_}}</th></tr></thead>
<tbody>
{{#LINE_ROW}}<tr><th scope="row"><a href="/invoices/{{NUMBER}}/lines/{{LINE}}/explain">{{LINE}} {{DESCRIPTION}}</a> <span class="code">{{ACCOUNT}}</span></th><td data-label="{{_Exact_}}" class="num">{{EXACT}}</td><td data-label="{{_Rounded down_}}" class="num">{{FLOORED}}</td><td data-label="{{_Fraction_}}" class="num">{{FRACTION}}</td><td data-label="{{_Rank_}}" class="num">{{RANK}}</td><td data-label="{{_Unit_}}">{{UNIT}}</td><td data-label="{{_Amount_}}" class="num">{{AMOUNT}}</td></tr>
{{/LINE_ROW}}
</tbody>
</table>{{/LINES}}
{{#LINE}}<p><a href="/invoices/{{NUMBER}}/explain">{{_All lines, and how they were rounded_}}</a></p>
<h2>{{_Line {{LINE_NUMBER}}: {{DESCRIPTION}}_}}</h2>
<p>{{_Exact {{EXACT}}, amount {{AMOUNT}}._}}</p>
{{#TAKES_BACK}}<p>{{_It takes back <a href="/invoices/{{ORIGINAL}}/lines/{{ORIGINAL_LINE}}/explain">line {{ORIGINAL_LINE}} of {{ORIGINAL}}</a>._}}</p>{{/TAKES_BACK}}
{{#PART_OF}}<p>{{_It is one part of a correction that was cut to take back several lines; together exact {{TOGETHER}}._}}</p>{{/PART_OF}}
<table class="cards">
<caption>{{_Charges that the run kept for it_}}</caption>
<thead><tr><th scope="col">{{_Service_}}</th><th scope="col">{{_Source_}}</th><th scope="col">{{_Billing period_}}</th><th scope="col">{{_Used in_}}</th><th scope="col" class="num">{{_Charges_}}</th><th scope="col" class="num">{{_Exact_}}</th></tr></thead>
<tbody>
{{#ENTRY_ROW}}<tr><th scope="row">{{SERVICE}} ({{KIND}}) <span class="code">{{ACCOUNT}}</span></th><td data-label="{{_Source_}}">{{SOURCE}}</td><td data-label="{{_Billing period_}}">{{PERIOD}}</td><td data-label="{{_Used in_}}">{{USED}}</td><td data-label="{{_Charges_}}" class="num">{{CHARGES}}</td><td data-label="{{_Exact_}}" class="num">{{EXACT}}</td></tr>
{{/ENTRY_ROW}}
</tbody>
</table>
{{#WEIGHTS}}<table class="cards">
<caption>{{_Divided in proportion to the provider charges of the period_}}</caption>
<thead><tr><th scope="col">{{_Cost Center_}}</th><th scope="col" class="num">{{_Provider charges_}}</th><th scope="col" class="num">{{_Part_}}</th></tr></thead>
<tbody>
{{#WEIGHT_ROW}}<tr><th scope="row">{{BEARER}}</th><td data-label="{{_Provider charges_}}" class="num">{{WEIGHT}}</td><td data-label="{{_Part_}}" class="num">{{PART}}</td></tr>
{{/WEIGHT_ROW}}
</tbody>
</table>{{/WEIGHTS}}
{{#BALANCES}}<table class="cards">
<caption>{{_Balances of accounts before credits were spread_}}</caption>
<thead><tr><th scope="col">{{_Account_}}</th><th scope="col">{{_For_}}</th><th scope="col" class="num">{{_Balance_}}</th><th scope="col" class="num">{{_Added_}}</th></tr></thead>
<tbody>
{{#BALANCE_ROW}}<tr><th scope="row" class="code">{{ACCOUNT}}</th><td data-label="{{_For_}}">{{BEARER}}</td><td data-label="{{_Balance_}}" class="num">{{BALANCE}}</td><td data-label="{{_Added_}}" class="num">{{ADDED}}</td></tr>
{{/BALANCE_ROW}}
</tbody>
</table>{{/BALANCES}}
{{#OWNERS}}<table class="cards">
<caption>{{_Owners of {{ACCOUNT}}, as known when the run was issued_}}</caption>
<thead><tr><th scope="col">{{_From_}}</th><th scope="col">{{_To_}}</th><th scope="col">{{_Owner_}}</th></tr></thead>
<tbody>
{{#OWNER_ROW}}<tr><th scope="row">{{FROM}}</th><td data-label="{{_To_}}">{{TO}}</td><td data-label="{{_Owner_}}">{{OWNER}}{{#ASSUMED}} {{_(assumed)_}}{{/ASSUMED}}</td></tr>
{{/OWNER_ROW}}
</tbody>
</table>{{/OWNERS}}
{{#ROWS}}<table class="cards">
<caption>{{_{{COUNT}} of the files that stood when the run was issued_}}{{#FIRST}}{{_; the first ones are shown, <span class="code">splitdesk explain</span> prints every one_}}{{/FIRST}}</caption>
<thead><tr><th scope="col">{{_Row_}}</th><th scope="col">{{_File_}}</th><th scope="col">{{_Used_}}</th><th scope="col" class="num">{{_Cost_}}</th><th scope="col" class="num">{{_In this line_}}</th></tr></thead>
<tbody>
{{#CHARGE_ROW}}<tr><th scope="row">{{ROW}}</th><td data-label="{{_File_}}">{{FILE}} <span class="code">{{HASH}}</span></td><td data-label="{{_Used_}}">{{_{{FROM}} to {{TO}}_}}</td><td data-label="{{_Cost_}}" class="num">{{COST}}</td><td data-label="{{_In this line_}}" class="num">{{PART}}</td></tr>
{{/CHARGE_ROW}}
</tbody>
<tfoot><tr><th scope="row" colspan="4">{{_Sum of the rows_}}</th><td class="num">{{SUM}}</td></tr>
{{#EARLIER}}<tr><th scope="row" colspan="4">{{_Less what run {{RUN}} billed of them_}}</th><td class="num">{{EXACT}}</td></tr>
{{/EARLIER}}{{#MOVED}}<tr><th scope="row" colspan="4">{{_Less what only moved between Cost Centers that were billed together_}}</th><td class="num">{{EXACT}}</td></tr>
{{/MOVED}}</tfoot>
</table>{{/ROWS}}
{{#AGREES}}<p class="good">{{_This is exactly what the line says, to the last digit._}}</p>{{/AGREES}}
{{#DISAGREES}}<p class="bad">{{_<strong>This is not what the line says.</strong> The record, the archive or the rules were altered: run <span class="code">splitdesk verify</span> and report this._}}</p>{{/DISAGREES}}{{/LINE}}
