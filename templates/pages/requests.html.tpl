{{%AUTOESCAPE context="HTML"}}
<h1>{{_Your requests_}}</h1>
{{#OPEN_ONE}}<section class="panel now" aria-labelledby="open-request">
<h2 id="open-request">{{_{{KIND}} for {{ORGANIZATION}}_}}</h2>
<p class="lead">{{SENTENCE}}</p>
{{>FACTS}}
<p><a class="button" href="/tickets/{{NUMBER}}">{{_See request {{NUMBER}}_}}</a></p>
</section>{{/OPEN_ONE}}
{{#CHANGES}}
<p class="lead">{{_{{ORGANIZATION}} gets separate invoices. You can change that._}}</p>
<ul class="tasks">
{{#CHANGE}}<li><a href="/requests/new/details?kind={{KIND}}">{{TEXT}}</a></li>
{{/CHANGE}}
</ul>
{{/CHANGES}}
{{#NONE_OPEN}}
<p class="lead">{{_Get one invoice for each Cost Center instead of one for all of {{ORGANIZATION}}._}}</p>
<h2>{{_Before you start_}}</h2>
<p>{{_Three things have to stand in Cloud Application Manager. We check them for you on the way._}}</p>
<ol>
<li>{{_A Cost Center for each line of business._}}</li>
<li>{{_A Workspace in each Cost Center._}}</li>
<li>{{_Providers (your cloud accounts) in each Workspace._}}</li>
</ol>
<p>{{_The form takes about 4 minutes and shows what your separate invoices would have looked like last month. What you type is kept if you stop in between._}}</p>
<p>{{_Approved by <strong>{{CUT_OFF}}</strong>, separate invoices start with <strong>{{EARLIEST}}</strong>._}}</p>
<p class="buttons"><a class="button" href="/requests/new/details">{{START}}</a></p>
{{/NONE_OPEN}}
{{#EARLIER}}<h2>{{_Earlier requests_}}</h2>
<ul class="tasks">
{{#REQUEST}}<li><div><a href="/tickets/{{NUMBER}}">{{NUMBER}}</a> {{KIND}}<p class="soft">{{_Opened {{OPENED}}_}}</p></div><span>{{SENTENCE}}{{#AGAIN}}<br><a href="/tickets/{{NUMBER}}#reopen">{{_Open again<span class="visually-hidden"> request {{NUMBER}}</span>_}}</a>{{/AGAIN}}</span></li>
{{/REQUEST}}
</ul>
{{#MORE}}<p>{{_These are {{COUNT}} requests, newest first. There are older ones. <a href="{{HREF}}">Next page</a>_}}</p>{{/MORE}}{{/EARLIER}}
