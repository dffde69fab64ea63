{{%AUTOESCAPE context="HTML"}}
<svg class="chart" viewBox="0 0 640 {{HEIGHT}}" role="img" aria-label="{{TITLE}}">
{{#BAR}}<text x="190" y="{{TEXT_Y}}" text-anchor="end">{{LABEL}}</text><rect class="{{CLASS}}" x="200" y="{{Y}}" width="{{WIDTH}}" height="18"></rect><text x="{{TOTAL_X}}" y="{{TEXT_Y}}">{{TOTAL}}</text>
{{/BAR}}
</svg>
