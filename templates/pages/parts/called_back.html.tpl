{{%AUTOESCAPE context="HTML"}}
<div class="field"><label for="{{REACHED_ID}}">How it went</label>
<select id="{{REACHED_ID}}" name="{{REACHED_ID}}"><option value="yes">The customer was reached</option><option value="no"{{#NOT_REACHED}} selected{{/NOT_REACHED}}>Nobody answered</option></select></div>
{{>TEXT_FIELD}}
<fieldset><legend>If you promise another call</legend>
{{>AGAIN}}
</fieldset>
