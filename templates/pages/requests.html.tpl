{{%AUTOESCAPE context="HTML"}}
<h1>Your requests</h1>
{{#OPEN_ONE}}<section class="panel now" aria-labelledby="open-request">
<h2 id="open-request">{{KIND}} for {{ORGANIZATION}}</h2>
<p class="lead">{{SENTENCE}}</p>
{{>FACTS}}
<p><a class="button" href="/tickets/{{NUMBER}}">See request {{NUMBER}}</a></p>
</section>{{/OPEN_ONE}}
{{#CHANGES}}
<p class="lead">{{ORGANIZATION}} gets separate invoices. You can change that.</p>
<ul class="tasks">
{{#CHANGE}}<li><a href="/requests/new/details?kind={{KIND}}">{{TEXT}}</a></li>
{{/CHANGE}}
</ul>
{{/CHANGES}}
{{#NONE_OPEN}}
<p class="lead">Get one invoice for each Cost Center instead of one for all of {{ORGANIZATION}}.</p>
<h2>Before you start</h2>
<p>Three things have to stand in Cloud Application Manager. We check them for you on the way.</p>
<ol>
<li>A Cost Center for each line of business.</li>
<li>A Workspace in each Cost Center.</li>
<li>Providers (your cloud accounts) in each Workspace.</li>
</ol>
<p>The form takes about 4 minutes and shows what your separate invoices would have looked like last month. What you type is kept if you stop in between.</p>
<p>Approved by <strong>{{CUT_OFF}}</strong>, separate invoices start with <strong>{{EARLIEST}}</strong>.</p>
<p class="buttons"><a class="button" href="/requests/new/details">{{START}}</a></p>
{{/NONE_OPEN}}
{{#EARLIER}}<h2>Earlier requests</h2>
<ul class="tasks">
{{#REQUEST}}<li><div><a href="/tickets/{{NUMBER}}">{{NUMBER}}</a> {{KIND}}<p class="soft">Opened {{OPENED}}</p></div><span>{{SENTENCE}}{{#AGAIN}}<br><a href="/tickets/{{NUMBER}}#reopen">Open again<span class="visually-hidden"> request {{NUMBER}}</span></a>{{/AGAIN}}</span></li>
{{/REQUEST}}
</ul>
{{#MORE}}<p>These are {{COUNT}} requests, newest first. There are older ones. <a href="{{HREF}}">Next page</a></p>{{/MORE}}{{/EARLIER}}
