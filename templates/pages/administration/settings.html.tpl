{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<h1>Settings in force</h1>
<p>What the running program goes by. Nothing is changed here: the program reads its settings once, when it starts.</p>
{{#FILE}}<p>It was started with the file <code class="code">{{PATH}}</code>. Change a setting there and start the program again.</p>{{/FILE}}
{{#NO_FILE}}<p>It was started without a file. Write one and start the program again with <code>splitdesk serve --config FILE</code>.</p>{{/NO_FILE}}
<p>A variable has the last word over the file: <code>web.listen</code> is <code>SPLITDESK_WEB_LISTEN</code>, and the others likewise. <code>--database</code> and <code>--listen</code> go before both.</p>
<nav class="tabs" aria-label="On this page">
<ul>
{{#GROUP_LINK}}<li><a href="#{{ID}}">{{TITLE}}</a></li>
{{/GROUP_LINK}}
<li><a href="#calendar">Calendar and cut-off</a></li>
<li><a href="#clocks">Clocks and limits</a></li>
</ul>
</nav>
<h2>Settings</h2>
{{#GROUP}}<table class="cards settings" id="{{ID}}">
<caption>{{TITLE}}</caption>
<thead><tr><th scope="col">Setting</th><th scope="col">In force</th><th scope="col">Comes from</th></tr></thead>
<tbody>
{{#SETTING}}<tr><th scope="row"><span class="code">{{NAME}}</span><br><span class="soft">{{MEANING}}</span></th><td data-label="In force">{{#VALUE}}<span class="code">{{TEXT}}</span> {{UNIT}}{{/VALUE}}{{#EMPTY}}<span class="soft">empty</span>{{/EMPTY}}{{#SECRET_SET}}set; shown to nobody{{/SECRET_SET}}{{#SECRET_MISSING}}<span class="soft">not set</span>{{/SECRET_MISSING}}</td><td data-label="Comes from">{{ORIGIN}}{{#PLACE}}<br><span class="code soft">{{WHERE}}</span>{{/PLACE}}</td></tr>
{{/SETTING}}
</tbody>
</table>
{{/GROUP}}
<h2 id="calendar">Calendar and cut-off</h2>
{{>CALENDAR}}
<h2 id="clocks">Clocks and limits</h2>
<p>What is not a setting is fixed in this version of the program.</p>
<table class="cards">
<caption>What time does by itself</caption>
<thead><tr><th scope="col">About</th><th scope="col">How long</th><th scope="col">Then</th></tr></thead>
<tbody>
{{#CLOCK}}<tr><th scope="row">{{ABOUT}}</th><td data-label="How long">{{SPAN}}</td><td data-label="Then">{{THEN}}</td></tr>
{{/CLOCK}}
</tbody>
</table>
