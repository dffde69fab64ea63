{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<p class="soft">{{_Request <span class="code">{{NUMBER}}</span>, for {{READER}}_}}</p>
<h1>{{_{{KIND}} for {{CUSTOMER}}_}}</h1>
<section class="panel now" aria-labelledby="asked">
<h2 id="asked" class="visually-hidden">{{_What is asked of you_}}</h2>
<p class="lead">{{SENTENCE}}</p>
{{#OTHERWISE}}<p>{{TEXT}}</p>{{/OTHERWISE}}
{{#ASKED}}{{>ASKED_FACTS}}{{/ASKED}}
{{#TAKE}}<form method="post" action="{{ACTION}}">
<input type="hidden" name="csrf" value="{{FORM_TOKEN}}">
<p class="buttons"><button type="submit">{{_I have it_}}</button></p>
</form>{{/TAKE}}
</section>
{{#CALL}}<section class="panel">
<h2>{{_Call {{NUMBER}}_}}</h2>
<p>{{_Promised to the customer for {{WINDOW}}_}}</p>
<form method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{FORM_TOKEN}}">
{{>CALLED_BACK}}
<button type="submit">{{_Write it down_}}</button>
</form>
</section>
{{/CALL}}
{{#ANSWER}}<form class="panel" method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{FORM_TOKEN}}">
{{>ANSWER_FIELD}}
<button type="submit">{{_Answer_}}</button>
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
<summary>{{_Add a note_}}</summary>
<form method="post" action="{{ACTION}}" novalidate>
<input type="hidden" name="csrf" value="{{FORM_TOKEN}}">
{{>NOTE_FIELD}}
<button type="submit" class="secondary">{{_Keep the note_}}</button>
</form>
</details>{{/NOTE}}
<h2>{{_Reach the customer_}}</h2>
<ul>
<li>{{REQUESTER}}</li>
{{#EMAIL}}<li>{{_E-mail: <a href="mailto:{{ADDRESS}}">{{ADDRESS}}</a>_}}</li>{{/EMAIL}}
{{#PHONE}}<li>{{_Phone: <a href="tel:{{DIALED}}">{{TEXT}}</a>_}}</li>{{/PHONE}}
{{#WISH}}<li>{{_Wants to be called: <a href="tel:{{DIALED}}">{{TEXT}}</a>_}}{{#WINDOW}}, {{TEXT}}{{/WINDOW}}</li>{{/WISH}}
</ul>
<h2>{{_The request_}}</h2>
{{>REQUEST_FACTS}}
<h2>{{_Open findings_}}</h2>
{{#NO_FINDING}}<p>{{_None: nothing is the matter with the setup._}}</p>{{/NO_FINDING}}
{{#FINDINGS}}<ul>
{{#FINDING}}<li>{{TEXT}}{{#REMEDY}} {{TEXT}}{{/REMEDY}}</li>
{{/FINDING}}
</ul>{{/FINDINGS}}
<h2>{{_The last that has happened_}}</h2>
{{>TIMELINE}}
