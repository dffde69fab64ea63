{{%AUTOESCAPE context="HTML"}}
<h1>Search</h1>
{{#ASK_STAFF}}<p>Write into the box above: a request's number or BAN (a part is enough), an organization, a person, or words that were written.</p>{{/ASK_STAFF}}
{{#ASK_CUSTOMER}}<p>Write into the box above: a request's number, a name, or words that were written.</p>{{/ASK_CUSTOMER}}
{{#CHIPS}}<nav aria-label="Which requests"><ul class="chips">
{{#CHIP}}<li><a href="{{HREF}}"{{#HERE}} aria-current="page"{{/HERE}}>{{TEXT}}</a></li>
{{/CHIP}}
</ul></nav>
<button type="button" data-hotkey="j" data-move="1" hidden>Next request</button>
<button type="button" data-hotkey="k" data-move="-1" hidden>Previous request</button>{{/CHIPS}}
{{#NOTHING}}<p class="lead">Nothing has "{{QUERY}}" in it.</p>
<p>{{TEXT}}</p>{{/NOTHING}}
{{#HITS}}<p>What has "{{QUERY}}" in it, best first.</p>
<ul class="tasks">
{{#HIT}}<li><div><a href="/tickets/{{NUMBER}}" data-row><span class="code">{{NUMBER}}</span> {{KIND}} for {{ORGANIZATION}}</a>
<p class="soft">{{SENTENCE}}. Opened {{OPENED}}</p></div><span class="tag soft">Found by {{WHY}}</span>
{{#EXCERPT}}<div class="detail"><blockquote>{{#INTERNAL}}<span class="audience">Internal, customer cannot see this.</span> {{/INTERNAL}}{{TEXT}}</blockquote></div>{{/EXCERPT}}
</li>
{{/HIT}}
</ul>
{{#MORE}}<p><a href="{{HREF}}">More</a></p>{{/MORE}}{{/HITS}}
