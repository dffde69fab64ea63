{{%AUTOESCAPE context="HTML"}}
<h1>{{_Search_}}</h1>
{{#ASK_STAFF}}<p>{{_Write into the box above: a request's number or BAN (a part is enough), an organization, a person, or words that were written._}}</p>{{/ASK_STAFF}}
{{#ASK_CUSTOMER}}<p>{{_Write into the box above: a request's number, a name, or words that were written._}}</p>{{/ASK_CUSTOMER}}
{{#CHIPS}}<nav aria-label="{{_Which requests_}}"><ul class="chips">
{{#CHIP}}<li><a href="{{HREF}}"{{#HERE}} aria-current="page"{{/HERE}}>{{TEXT}}</a></li>
{{/CHIP}}
</ul></nav>
<button type="button" data-hotkey="j" data-move="1" hidden>{{_Next request_}}</button>
<button type="button" data-hotkey="k" data-move="-1" hidden>{{_Previous request_}}</button>{{/CHIPS}}
{{#NOTHING}}<p class="lead">{{_Nothing has "{{QUERY}}" in it._}}</p>
<p>{{TEXT}}</p>{{/NOTHING}}
{{#HITS}}<p>{{_What has "{{QUERY}}" in it, best first._}}</p>
<ul class="tasks">
{{#HIT}}<li><div><a href="/tickets/{{NUMBER}}" data-row>{{_<span class="code">{{NUMBER}}</span> {{KIND}} for {{ORGANIZATION}}_}}</a>
<p class="soft">{{_{{SENTENCE}}. Opened {{OPENED}}_}}</p></div><span class="tag soft">{{_Found by {{WHY}}_}}</span>
{{#EXCERPT}}<div class="detail"><blockquote>{{#INTERNAL}}<span class="audience">{{_Internal, customer cannot see this._}}</span> {{/INTERNAL}}{{TEXT}}</blockquote></div>{{/EXCERPT}}
</li>
{{/HIT}}
</ul>
{{#MORE}}<p><a href="{{HREF}}">{{_More_}}</a></p>{{/MORE}}{{/HITS}}
