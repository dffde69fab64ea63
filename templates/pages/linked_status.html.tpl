{{%AUTOESCAPE context="HTML"}}
<p class="soft">{{_Request {{NUMBER}}_}}</p>
<h1>{{_{{KIND}} for {{ORGANIZATION}}_}}</h1>
<section class="panel now" aria-labelledby="status">
<h2 id="status" class="visually-hidden">{{_Where it stands_}}</h2>
{{>EXPLANATION}}
</section>
{{#QUESTION}}<section class="panel" id="question" aria-labelledby="question-heading">
<h2 id="question-heading">{{_We have a question for you_}}</h2>
<blockquote class="prose">{{TEXT:pre_escape}}</blockquote>
</section>{{/QUESTION}}
<p class="buttons"><a class="button" href="/tickets/{{NUMBER}}">{{_Sign in to answer, check again or withdraw_}}</a></p>
<p class="soft">{{_This link shows this one request to whoever has it, to be read. Do not pass it on._}}</p>
{{#REMAINING}}<section id="findings" aria-labelledby="remaining-heading">
<h2 id="remaining-heading">{{_What is left to fix_}}</h2>
{{>SETUP}}
</section>{{/REMAINING}}
<h2 id="progress">{{_Progress_}}</h2>
{{>STAGES}}
<h2>{{_What has happened_}}</h2>
{{>TIMELINE}}
