{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<p class="soft">Request <span class="code">{{NUMBER}}</span>, for {{READER}}</p>
<h1>{{KIND}} for {{CUSTOMER}}</h1>
<section class="panel now" aria-labelledby="asked">
<h2 id="asked" class="visually-hidden">What is asked of you</h2>
<p class="lead">{{SENTENCE}}</p>
{{#OTHERWISE}}<p>{{TEXT}}</p>{{/OTHERWISE}}
{{#ASKED}}{{>ASKED_FACTS}}{{/ASKED}}
{{#TAKE}}<form method="post" action="{{ACTION}}">
<input type="hidden" name="csrf" value="{{FORM_TOKEN}}">
<p class="buttons"><button type="submit">I have it</button></p>
</form>{{/TAKE}}
</section>
{{#CALL}}<section class="panel">
<h2>Call {{NUMBER}}</h2>
<p>Promised to the customer for {{WINDOW}}</p>
<form method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{FORM_TOKEN}}">
{{>CALLED_BACK}}
<button type="submit">Write it down</button>
</form>
</section>
{{/CALL}}
{{#ANSWER}}<form class="panel" method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{FORM_TOKEN}}">
{{>ANSWER_FIELD}}
<button type="submit">Answer</button>
</form>{{/ANSWER}}
{{#PASS}}<details class="panel"{{#SHOWN}} open{{/SHOWN}}>
<summary>{{SUMMARY}}</summary>
<form method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{FORM_TOKEN}}">
{{>PASS_FIELD}}
<button type="submit" class="secondary">{{BUTTON}}</button>
</form>
</details>{{/PASS}}
{{#NOTE}}<details class="panel"{{#SHOWN}} open{{/SHOWN}}>
<summary>Add a note</summary>
<form method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{FORM_TOKEN}}">
{{>NOTE_FIELD}}
<button type="submit" class="secondary">Keep the note</button>
</form>
</details>{{/NOTE}}
<h2>Reach the customer</h2>
<ul>
<li>{{REQUESTER}}</li>
{{#EMAIL}}<li>E-mail: <a href="mailto:{{ADDRESS}}">{{ADDRESS}}</a></li>{{/EMAIL}}
{{#PHONE}}<li>Phone: <a href="tel:{{TEXT}}">{{TEXT}}</a></li>{{/PHONE}}
{{#WISH}}<li>Wants to be called: <a href="tel:{{TEXT}}">{{TEXT}}</a>{{#WINDOW}}, {{TEXT}}{{/WINDOW}}</li>{{/WISH}}
</ul>
<h2>The request</h2>
{{>REQUEST_FACTS}}
<h2>Open findings</h2>
{{#NO_FINDING}}<p>None: nothing is the matter with the setup.</p>{{/NO_FINDING}}
{{#FINDINGS}}<ul>
{{#FINDING}}<li>{{TEXT}}{{#REMEDY}} {{TEXT}}{{/REMEDY}}</li>
{{/FINDING}}
</ul>{{/FINDINGS}}
<h2>The last that has happened</h2>
{{>TIMELINE}}
