{{%AUTOESCAPE context="HTML"}}
<a class="back" href="/invoices/{{NUMBER}}">{{TYPE}} {{NUMBER}}</a>
<h1>Where the money of {{NUMBER}} comes from</h1>
{{>FACTS}}
{{#ALTERED}}<p class="bad"><strong>The amounts on paper are not those that follow from what the run kept.</strong> Report this.</p>{{/ALTERED}}
{{#BY_HAND}}<p>Somebody wrote it by hand: its lines take back others, and nothing was divided.</p>{{/BY_HAND}}
{{#BEARERS}}<table class="cards">
<caption>Rounding among the documents of the run. {{SENTENCE}}</caption>
<thead><tr><th scope="col">For</th><th scope="col" class="num">Exact</th><th scope="col" class="num">Rounded down</th><th scope="col" class="num">Fraction</th><th scope="col" class="num">Rank</th><th scope="col">Unit</th><th scope="col" class="num">Amount</th></tr></thead>
<tbody>
{{#BEARER_ROW}}<tr><th scope="row">{{BEARER}}{{#THIS}} (this document){{/THIS}}</th><td data-label="Exact" class="num">{{EXACT}}</td><td data-label="Rounded down" class="num">{{FLOORED}}</td><td data-label="Fraction" class="num">{{FRACTION}}</td><td data-label="Rank" class="num">{{RANK}}</td><td data-label="Unit">{{UNIT}}</td><td data-label="Amount" class="num">{{AMOUNT}}</td></tr>
{{/BEARER_ROW}}
</tbody>
</table>{{/BEARERS}}
{{#LINES}}<table class="cards">
<caption>Rounding among its lines. {{SENTENCE}}</caption>
<thead><tr><th scope="col">Line</th><th scope="col" class="num">Exact</th><th scope="col" class="num">Rounded down</th><th scope="col" class="num">Fraction</th><th scope="col" class="num">Rank</th><th scope="col">Unit</th><th scope="col" class="num">Amount</th></tr></thead>
<tbody>
{{#LINE_ROW}}<tr><th scope="row"><a href="/invoices/{{NUMBER}}/lines/{{LINE}}/explain">{{LINE}} {{DESCRIPTION}}</a> <span class="code">{{ACCOUNT}}</span></th><td data-label="Exact" class="num">{{EXACT}}</td><td data-label="Rounded down" class="num">{{FLOORED}}</td><td data-label="Fraction" class="num">{{FRACTION}}</td><td data-label="Rank" class="num">{{RANK}}</td><td data-label="Unit">{{UNIT}}</td><td data-label="Amount" class="num">{{AMOUNT}}</td></tr>
{{/LINE_ROW}}
</tbody>
</table>{{/LINES}}
{{#LINE}}<p><a href="/invoices/{{NUMBER}}/explain">All lines, and how they were rounded</a></p>
<h2>Line {{LINE_NUMBER}}: {{DESCRIPTION}}</h2>
<p>Exact {{EXACT}}, amount {{AMOUNT}}.</p>
{{#TAKES_BACK}}<p>It takes back <a href="/invoices/{{ORIGINAL}}/lines/{{ORIGINAL_LINE}}/explain">line {{ORIGINAL_LINE}} of {{ORIGINAL}}</a>.</p>{{/TAKES_BACK}}
{{#PART_OF}}<p>It is one part of a correction that was cut to take back several lines; together exact {{TOGETHER}}.</p>{{/PART_OF}}
<table class="cards">
<caption>Charges that the run kept for it</caption>
<thead><tr><th scope="col">Service</th><th scope="col">Source</th><th scope="col">Billing period</th><th scope="col">Used in</th><th scope="col" class="num">Charges</th><th scope="col" class="num">Exact</th></tr></thead>
<tbody>
{{#ENTRY_ROW}}<tr><th scope="row">{{SERVICE}} ({{KIND}}) <span class="code">{{ACCOUNT}}</span></th><td data-label="Source">{{SOURCE}}</td><td data-label="Billing period">{{PERIOD}}</td><td data-label="Used in">{{USED}}</td><td data-label="Charges" class="num">{{CHARGES}}</td><td data-label="Exact" class="num">{{EXACT}}</td></tr>
{{/ENTRY_ROW}}
</tbody>
</table>
{{#WEIGHTS}}<table class="cards">
<caption>Divided in proportion to the provider charges of the period</caption>
<thead><tr><th scope="col">Cost Center</th><th scope="col" class="num">Provider charges</th><th scope="col" class="num">Part</th></tr></thead>
<tbody>
{{#WEIGHT_ROW}}<tr><th scope="row">{{BEARER}}</th><td data-label="Provider charges" class="num">{{WEIGHT}}</td><td data-label="Part" class="num">{{PART}}</td></tr>
{{/WEIGHT_ROW}}
</tbody>
</table>{{/WEIGHTS}}
{{#BALANCES}}<table class="cards">
<caption>Balances of accounts before credits were spread</caption>
<thead><tr><th scope="col">Account</th><th scope="col">For</th><th scope="col" class="num">Balance</th><th scope="col" class="num">Added</th></tr></thead>
<tbody>
{{#BALANCE_ROW}}<tr><th scope="row" class="code">{{ACCOUNT}}</th><td data-label="For">{{BEARER}}</td><td data-label="Balance" class="num">{{BALANCE}}</td><td data-label="Added" class="num">{{ADDED}}</td></tr>
{{/BALANCE_ROW}}
</tbody>
</table>{{/BALANCES}}
{{#OWNERS}}<table class="cards">
<caption>Owners of {{ACCOUNT}}, as known when the run was issued</caption>
<thead><tr><th scope="col">From</th><th scope="col">To</th><th scope="col">Owner</th></tr></thead>
<tbody>
{{#OWNER_ROW}}<tr><th scope="row">{{FROM}}</th><td data-label="To">{{TO}}</td><td data-label="Owner">{{OWNER}}{{#ASSUMED}} (assumed){{/ASSUMED}}</td></tr>
{{/OWNER_ROW}}
</tbody>
</table>{{/OWNERS}}
{{#ROWS}}<table class="cards">
<caption>{{COUNT}} of the files that stood when the run was issued{{#FIRST}}; the first ones are shown, <span class="code">splitdesk explain</span> prints every one{{/FIRST}}</caption>
<thead><tr><th scope="col">Row</th><th scope="col">File</th><th scope="col">Used</th><th scope="col" class="num">Cost</th><th scope="col" class="num">In this line</th></tr></thead>
<tbody>
{{#CHARGE_ROW}}<tr><th scope="row">{{ROW}}</th><td data-label="File">{{FILE}} <span class="code">{{HASH}}</span></td><td data-label="Used">{{FROM}} to {{TO}}</td><td data-label="Cost" class="num">{{COST}}</td><td data-label="In this line" class="num">{{PART}}</td></tr>
{{/CHARGE_ROW}}
</tbody>
<tfoot><tr><th scope="row" colspan="4">Sum of the rows</th><td class="num">{{SUM}}</td></tr>
{{#EARLIER}}<tr><th scope="row" colspan="4">Less what run {{RUN}} billed of them</th><td class="num">{{EXACT}}</td></tr>
{{/EARLIER}}{{#MOVED}}<tr><th scope="row" colspan="4">Less what only moved between Cost Centers that were billed together</th><td class="num">{{EXACT}}</td></tr>
{{/MOVED}}</tfoot>
</table>{{/ROWS}}
{{#AGREES}}<p class="good">This is exactly what the line says, to the last digit.</p>{{/AGREES}}
{{#DISAGREES}}<p class="bad"><strong>This is not what the line says.</strong> The record, the archive or the rules were altered: run <span class="code">splitdesk verify</span> and report this.</p>{{/DISAGREES}}{{/LINE}}
