{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<h1>Cost exports</h1>
{{#REPORT}}<section class="panel" aria-labelledby="report-heading">
<h2 id="report-heading">What came in</h2>
<p>{{SENTENCE}}</p>
<table class="cards">
<caption>Exact totals of the file</caption>
<thead><tr><th scope="col">Billing period</th><th scope="col" class="num">Total</th><th scope="col" class="num">Of that unattributed</th><th scope="col" class="num">Charges</th></tr></thead>
<tbody>
{{#TOTAL}}<tr><th scope="row">{{PERIOD}}</th><td data-label="Total" class="num">{{EXACT}}</td><td data-label="Of that unattributed" class="num">{{UNATTRIBUTED}}</td><td data-label="Charges" class="num">{{CHARGES}}</td></tr>
{{/TOTAL}}
</tbody>
</table>
{{#CORRECTED}}<p>{{PERIOD}} of {{ORGANIZATION}} is invoiced already: the next run bills the difference, or <a href="/corrections?organization={{NAME:u}}&amp;period={{MONTH}}">bill it now</a>.</p>{{/CORRECTED}}
{{#SET_ASIDE}}<p>{{COUNT}} set aside:</p>
<ul>
{{#ROW}}<li>{{TEXT}}</li>
{{/ROW}}
</ul>{{/SET_ASIDE}}
</section>{{/REPORT}}
{{#FORM}}<form class="panel" method="post" action="/charge-files" enctype="multipart/form-data" novalidate data-upload>
<h2>Import a FOCUS file</h2>
<p>CSV, plain or gzip, FOCUS 1.0 to 1.4, at most 256 MiB; larger ones by the command line. The same file again changes nothing.</p>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>SOURCE_FIELD}}
<fieldset class="field">
<legend>A new file of this source</legend>
<p class="choice"><input type="radio" id="feed-overwrite" name="feed" value="overwrite"{{#OVERWRITE}} checked{{/OVERWRITE}}><label for="feed-overwrite">replaces what it said of these billing periods (a source keeps what it was first imported as)</label></p>
<p class="choice"><input type="radio" id="feed-append" name="feed" value="append"{{#APPEND}} checked{{/APPEND}}><label for="feed-append">adds to it</label></p>
</fieldset>
<p class="choice"><input type="checkbox" id="set-aside" name="set_aside" value="1"{{#SETTING_ASIDE}} checked{{/SETTING_ASIDE}}><label for="set-aside">Put faulty rows on a visible list instead of refusing the file</label></p>
<p class="choice"><input type="checkbox" id="dry-run" name="dry_run" value="1"><label for="dry-run">Only say what would happen</label></p>
<div class="field">
<label for="file">File</label>
{{#FILE_FAULT}}<p class="error-text" id="file-error"><span class="visually-hidden">Error: </span>{{TEXT}}</p>{{/FILE_FAULT}}
<input type="file" id="file" name="file">
</div>
<details{{#OPEN}} open{{/OPEN}}>
<summary>What the sender says of the file (optional)</summary>
<p>The file is taken only if it agrees.</p>
{{>ROWS_FIELD}}{{>SUM_FIELD}}{{>SHA256_FIELD}}
</details>
<p class="buttons"><button type="submit">Import the file</button> <progress data-progress max="100" value="0" hidden aria-label="Sent"></progress> <span role="status" data-said></span></p>
</form>
<script src="{{SCRIPT}}" defer></script>{{/FORM}}
<h2>Imported</h2>
{{#NO_FILE}}<p>No cost export has been imported yet.</p>{{/NO_FILE}}
{{#FILES}}<table class="cards">
<caption>Imported files, newest first</caption>
<thead><tr><th scope="col">File</th><th scope="col">Source</th><th scope="col" class="num">Rows</th><th scope="col">Imported</th><th scope="col">SHA-256</th></tr></thead>
<tbody>
{{#FILE}}<tr><th scope="row">{{NAME}}</th><td data-label="Source">{{SOURCE}}</td><td data-label="Rows" class="num">{{ROWS}}</td><td data-label="Imported">{{IMPORTED}}</td><td data-label="SHA-256" class="code">{{HASH}}</td></tr>
{{/FILE}}
</tbody>
</table>{{/FILES}}
