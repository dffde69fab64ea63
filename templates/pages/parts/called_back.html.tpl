{{%AUTOESCAPE context="HTML"}}
<div class="field"><label for="{{REACHED_ID}}">{{_How it went_}}</label>
<select id="{{REACHED_ID}}" name="{{REACHED_ID}}"><option value="yes">{{_The customer was reached_}}</option><option value="no"{{#NOT_REACHED}} selected{{/NOT_REACHED}}>{{_Nobody answered_}}</option></select></div>
{{>TEXT_FIELD}}
<fieldset><legend>{{_If you promise another call_}}</legend>
{{>AGAIN}}
</fieldset>
