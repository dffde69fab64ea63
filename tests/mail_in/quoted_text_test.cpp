#include <catch2/catch.hpp>

#include "bot/mail_in/html_text.h"
#include "bot/mail_in/quoted_text.h"

using bot::own_words;

TEST_CASE("quoted originals and signatures are left out, nothing else") {
  struct Row {
    std::string mail, own;
    bool left_out;
  };
  const auto row = GENERATE(values<Row>({
      {"Just words.\n\nTwo paragraphs.\n", "Just words.\n\nTwo paragraphs.", false},
      {"Yes.\n\nOn Tue, Jan 2, 2024 at 9:00, Desk <desk@x.example> wrote:\n> Really?\n> Sure?\n",
       "Yes.", true},
      {"Yes.\n\nOn Tue, Jan 2, 2024 at 9:00, Desk\n<desk@x.example> wrote:\n\n> Really?\n", "Yes.",
       true},
      {"Ja.\n\nAm 02.01.2024 um 09:00 schrieb Desk:\n> Wirklich?\n", "Ja.", true},
      {"Yes.\n> Really?\n", "Yes.", true},
      {"> Really?\nYes.\n", "Yes.", true},
      {"On Tuesday Desk wrote:\n> Really?\n\nYes.\n", "Yes.", true},
      {"> One?\nYes.\n> Two?\nNo.\n", "> One?\nYes.\n> Two?\nNo.", false},
      {"> Only a quote.\n", "> Only a quote.", false},
      {"Yes.\n-- \nAnn\nNorthwind\n", "Yes.", false},
      {"Yes.\n\n-- \nAnn\n\nOn Tuesday Desk wrote:\n> Really?\n", "Yes.", true},
      {"Yes.\n\n-----Original Message-----\nFrom: Desk\nReally?\n", "Yes.", true},
      {"Yes.\n\n________________________________\nFrom: Desk <d@x.example>\nSent: Monday\n"
       "To: Ann\nSubject: Hm\n\nReally?\n",
       "Yes.", true},
      {"From: here on everything is fine.\nTo: us it looks good.\n",
       "From: here on everything is fine.\nTo: us it looks good.", false},
      {"The order is:\nwe wrote:\nnothing\n", "The order is:\nwe wrote:\nnothing", false},
      {"", "", false},
      {"-- \nAnn\n", "--\nAnn", false},
      {"a\n\n\n\n\nb\n", "a\n\nb", false},
  }));
  const auto words = own_words(row.mail);
  INFO(row.mail);
  CHECK(words.text == row.own);
  CHECK(words.quote_left_out == row.left_out);
}

TEST_CASE("a forwarded mail keeps what it forwards") {
  const std::string mail =
      "Please see below.\n\nFrom: Desk\nSent: Monday\nTo: Ann\nSubject: Hm\n\nReally?";
  CHECK(own_words(mail, true).text == mail);
}

TEST_CASE("HTML becomes lines of text") {
  const auto [html, text] = GENERATE(table<std::string, std::string>({
      {"<p>One</p><p>Two</p>", "One\n\nTwo\n"},
      {"one<br>two<br/>three", "one\ntwo\nthree\n"},
      {"<ul><li>a<li>b</ul>", "- a\n- b\n"},
      {"<style>p{color:red}</style><script>alert(1)</script>words", "words\n"},
      {"<b>bold</b> and  \n blank", "bold and blank\n"},
      {"a &lt;b&gt; &amp;amp; &#8364; &#x41; &nope; &#0; &", "a <b> &amp; € A &nope; &\n"},
      {"1 < 2 and 3 > 2", "1 < 2 and 3 > 2\n"},
      {"<!-- hidden -->seen", "seen\n"},
      {"<blockquote>said<blockquote>before</blockquote></blockquote>own",
       "> said\n> > before\nown\n"},
      {"<pre>a\n  b</pre>", "a\n  b\n"},
      {"<table><tr><td>a<td>b</tr><tr><td>c</tr></table>", "a b\nc\n"},
      {"<img alt=\"the logo\" src=x>", "the logo\n"},
      {"never closed <script>alert(1)", "never closed\n"},
      {"<div", ""},
  }));
  INFO(html);
  CHECK(bot::text_of_html(html) == text);
}
