{{%AUTOESCAPE context="HTML"}}
<h1>Queues</h1>
<p>Where requests and mail wait, and how many.</p>
{{>QUEUES}}
