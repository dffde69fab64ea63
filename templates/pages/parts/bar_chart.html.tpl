{{%AUTOESCAPE context="HTML"}}
<svg class="chart" viewBox="0 0 360 {{HEIGHT}}" role="img" aria-label="{{TITLE}}">
{{#BAR}}{{#HEADING}}<text class="heading" x="0" y="{{TEXT_Y}}">{{TEXT}}</text>{{/HEADING}}<text x="0" y="{{TEXT_Y}}">{{LABEL}}</text><text x="360" y="{{TEXT_Y}}" text-anchor="end">{{TOTAL}}</text><rect class="{{CLASS}}" x="0" y="{{Y}}" width="{{WIDTH}}" height="12"></rect>
{{/BAR}}
</svg>
