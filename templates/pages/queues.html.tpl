{{%AUTOESCAPE context="HTML"}}
<h1>{{_Queues_}}</h1>
<p>{{_Where requests and mail wait, and how many._}}</p>
{{>QUEUES}}
