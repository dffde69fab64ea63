{{%AUTOESCAPE context="HTML"}}
<div class="promise">
{{#PROMISE_FIELD}}{{>FIELD}}{{/PROMISE_FIELD}}
</div>
