{{%AUTOESCAPE context="HTML"}}
{{#CHART}}<section class="scroll" aria-label="{{TITLE}}" tabindex="0">
<svg width="700" height="{{HEIGHT}}" viewBox="0 0 700 {{HEIGHT}}" role="img" aria-label="{{TITLE}}"><g class="chart">
{{#MONTH}}<text x="{{X}}" y="14">{{TEXT}}</text>
{{/MONTH}}
<rect class="single" x="{{NOW_X}}" y="20" width="1" height="{{HEIGHT}}"></rect>
{{#LINE}}<text x="160" y="{{TEXT_Y}}" text-anchor="end">{{LABEL}}</text>{{#BAR}}<text x="{{X}}" y="{{OWNER_Y}}">{{OWNER}}</text><rect class="bar" x="{{X}}" y="{{Y}}" width="{{WIDTH}}" height="10"></rect>{{/BAR}}
{{/LINE}}
</g></svg>
</section>{{/CHART}}
