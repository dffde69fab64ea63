{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<h1>{{_Cost exports_}}</h1>
{{#REPORT}}<section class="panel" aria-labelledby="report-heading">
<h2 id="report-heading">{{_What came in_}}</h2>
<p>{{SENTENCE}}</p>
<table class="cards">
<caption>{{_Exact totals of the file_}}</caption>
<thead><tr><th scope="col">{{_Billing period_}}</th><th scope="col" class="num">{{_Total_}}</th><th scope="col" class="num">{{_Of that unattributed_}}</th><th scope="col" class="num">{{_Charges_}}</th></tr></thead>
<tbody>
{{#TOTAL}}<tr><th scope="row">{{PERIOD}}</th><td data-label="{{_Total_}}" class="num">{{EXACT}}</td><td data-label="{{_Of that unattributed_}}" class="num">{{UNATTRIBUTED}}</td><td data-label="{{_Charges_}}" class="num">{{CHARGES}}</td></tr>
{{/TOTAL}}
</tbody>
</table>
{{#CORRECTED}}<p>{{_{{PERIOD}} of {{ORGANIZATION}} is invoiced already: the next run bills the difference, or <a href="/corrections?organization={{NAME:u}}&amp;period={{MONTH}}">bill it now</a>._}}</p>{{/CORRECTED}}
{{#SET_ASIDE}}<p>{{_{{COUNT}} set aside:_}}</p>
<ul>
{{#ROW}}<li>{{TEXT}}</li>
{{/ROW}}
</ul>{{/SET_ASIDE}}
</section>{{/REPORT}}
{{#FORM}}<form class="panel" method="post" action="/charge-files" enctype="multipart/form-data" novalidate data-upload>
<h2>{{_Import a FOCUS file_}}</h2>
<p>{{_CSV, plain or gzip, FOCUS 1.0 to 1.4, at most 256 MiB; larger ones by the command line. The same file again changes nothing._}}</p>
<input type="hidden" name="csrf" value="{{CSRF}}">
{{>SOURCE_FIELD}}
<fieldset class="field">
<legend>{{_A new file of this source_}}</legend>
<p class="choice"><input type="radio" id="feed-overwrite" name="feed" value="overwrite"{{#OVERWRITE}} checked{{/OVERWRITE}}><label for="feed-overwrite">{{_replaces what it said of these billing periods (a source keeps what it was first imported as)_}}</label></p>
<p class="choice"><input type="radio" id="feed-append" name="feed" value="append"{{#APPEND}} checked{{/APPEND}}><label for="feed-append">{{_adds to it_}}</label></p>
</fieldset>
<p class="choice"><input type="checkbox" id="set-aside" name="set_aside" value="1"{{#SETTING_ASIDE}} checked{{/SETTING_ASIDE}}><label for="set-aside">{{_Put faulty rows on a visible list instead of refusing the file_}}</label></p>
<p class="choice"><input type="checkbox" id="dry-run" name="dry_run" value="1"><label for="dry-run">{{_Only say what would happen_}}</label></p>
<div class="field">
<label for="file">{{_File_}}</label>
{{#FILE_FAULT}}<p class="error-text" id="file-error">{{_<span class="visually-hidden">Error: </span>{{TEXT}}_}}</p>{{/FILE_FAULT}}
<input type="file" id="file" name="file">
</div>
<details{{#OPEN}} open{{/OPEN}}>
<summary>{{_What the sender says of the file (optional)_}}</summary>
<p>{{_The file is taken only if it agrees._}}</p>
{{>ROWS_FIELD}}{{>SUM_FIELD}}{{>SHA256_FIELD}}
</details>
<p class="buttons"><button type="submit">{{_Import the file_}}</button> <progress data-progress max="100" value="0" hidden aria-label="{{_Sent_}}"></progress> <span role="status" data-said></span></p>
</form>
<script src="{{SCRIPT}}" defer></script>{{/FORM}}
<h2>{{_Imported_}}</h2>
{{#NO_FILE}}<p>{{_No cost export has been imported yet._}}</p>{{/NO_FILE}}
{{#FILES}}<table class="cards">
<caption>{{_Imported files, newest first_}}</caption>
<thead><tr><th scope="col">{{_File_}}</th><th scope="col">{{_Source_}}</th><th scope="col" class="num">{{_Rows_}}</th><th scope="col">{{_Imported_}}</th><th scope="col">{{_SHA-256_}}</th></tr></thead>
<tbody>
{{#FILE}}<tr><th scope="row">{{NAME}}</th><td data-label="{{_Source_}}">{{SOURCE}}</td><td data-label="{{_Rows_}}" class="num">{{ROWS}}</td><td data-label="{{_Imported_}}">{{IMPORTED}}</td><td data-label="{{_SHA-256_}}" class="code">{{HASH}}</td></tr>
{{/FILE}}
</tbody>
</table>{{/FILES}}
