{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<h1>{{_Settings in force_}}</h1>
<p>{{_What the running program goes by. Nothing is changed here: the program reads its settings once, when it starts._}}</p>
{{#FILE}}<p>{{_It was started with the file <code class="code">{{PATH}}</code>. Change a setting there and start the program again._}}</p>{{/FILE}}
{{#NO_FILE}}<p>{{_It was started without a file. Write one and start the program again with <code>splitdesk serve --config FILE</code>._}}</p>{{/NO_FILE}}
<p>{{_A variable has the last word over the file: <code>web.listen</code> is <code>SPLITDESK_WEB_LISTEN</code>, and the others likewise. <code>--database</code> and <code>--listen</code> go before both._}}</p>
<nav class="tabs" aria-label="{{_On this page_}}">
<ul>
{{#GROUP_LINK}}<li><a href="#{{ID}}">{{TITLE}}</a></li>
{{/GROUP_LINK}}
<li><a href="#calendar">{{_Calendar and cut-off_}}</a></li>
<li><a href="#clocks">{{_Clocks and limits_}}</a></li>
</ul>
</nav>
<h2>{{_Settings_}}</h2>
{{#GROUP}}<table class="cards settings" id="{{ID}}">
<caption>{{TITLE}}</caption>
<thead><tr><th scope="col">{{_Setting_}}</th><th scope="col">{{_In force_}}</th><th scope="col">{{_Comes from_}}</th></tr></thead>
<tbody>
{{#SETTING}}<tr><th scope="row"><span class="code">{{NAME}}</span><br><span class="soft">{{MEANING}}</span></th><td data-label="{{_In force_}}">{{#VALUE}}<span class="code">{{TEXT}}</span> {{UNIT}}{{/VALUE}}{{#EMPTY}}<span class="soft">{{_empty_}}</span>{{/EMPTY}}{{#SECRET_SET}}{{_set; shown to nobody_}}{{/SECRET_SET}}{{#SECRET_MISSING}}<span class="soft">{{_not set_}}</span>{{/SECRET_MISSING}}</td><td data-label="{{_Comes from_}}">{{ORIGIN}}{{#PLACE}}<br><span class="code soft">{{WHERE}}</span>{{/PLACE}}</td></tr>
{{/SETTING}}
</tbody>
</table>
{{/GROUP}}
<h2 id="calendar">{{_Calendar and cut-off_}}</h2>
{{>CALENDAR}}
<h2 id="clocks">{{_Clocks and limits_}}</h2>
<p>{{_What is not a setting is fixed in this version of the program._}}</p>
<table class="cards">
<caption>{{_What time does by itself_}}</caption>
<thead><tr><th scope="col">{{_About_}}</th><th scope="col">{{_How long_}}</th><th scope="col">{{_Then_}}</th></tr></thead>
<tbody>
{{#CLOCK}}<tr><th scope="row">{{ABOUT}}</th><td data-label="{{_How long_}}">{{SPAN}}</td><td data-label="{{_Then_}}">{{THEN}}</td></tr>
{{/CLOCK}}
</tbody>
</table>
