{{%AUTOESCAPE context="HTML"}}<!DOCTYPE html>
<html lang="{{LANGUAGE}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{TITLE}} - splitdesk</title>
<link rel="stylesheet" href="{{STYLE}}">
{{#CONSOLE_HEAD}}
<link rel="stylesheet" href="{{STYLE}}">
<script src="{{SCRIPT}}" defer></script>
{{/CONSOLE_HEAD}}
</head>
<body>
<a class="skip" href="#main">{{_Skip to the content_}}</a>
<header class="top">
<a class="product" href="/">splitdesk</a>
{{#SIGNED_IN}}
<nav aria-label="{{_Main_}}">
<ul>
{{#NAVIGATION}}
<li>{{#HERE}}<a href="{{PATH}}" aria-current="page">{{LABEL}}</a>{{/HERE}}{{#ELSEWHERE}}<a href="{{PATH}}">{{LABEL}}</a>{{/ELSEWHERE}}</li>
{{/NAVIGATION}}
</ul>
</nav>
<form class="search" method="get" action="/search" role="search">
<label for="search-box" class="visually-hidden">{{_Search requests_}}</label>
<input type="search" id="search-box" name="q" value="{{QUERY}}" placeholder="{{_Search_}}" autocomplete="off"{{#SEARCH_KEYS}} data-hotkey="/,s" aria-keyshortcuts="/ s"{{/SEARCH_KEYS}}>
<button type="submit" class="quiet">{{_Search_}}</button>
</form>
{{#CONSOLE_LINK}}
<a class="menu-link" href="{{HREF}}" data-hotkey="Control+k" data-menu>{{_Commands <kbd aria-hidden="true">Ctrl+K</kbd>_}}</a>
{{/CONSOLE_LINK}}
<form class="who" method="post" action="/sign-out">
<input type="hidden" name="csrf" value="{{CSRF}}">
<a href="/preferences">{{WHO}}, {{ROLE}}</a>
<button type="submit" class="quiet">{{_Sign out_}}</button>
</form>
{{/SIGNED_IN}}
</header>
{{#CLOCK_IS_MOVED}}
<p class="moved-clock">{{_This is a demonstration with a moved clock: dates on these pages are not today's._}}</p>
{{/CLOCK_IS_MOVED}}
<main id="main" tabindex="-1">
