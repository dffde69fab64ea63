#include <catch2/catch.hpp>

#include "bot/mail/reply_address.h"
#include "tests/mail_in/mail_text.h"

using mail_in_tests::plain_mail;
using mail_in_tests::read;
using mail_in_tests::the_signer;
using mail_in_tests::wire;

TEST_CASE("sender, name, subject, id and words of a plain mail are read") {
  const auto mail = read(plain_mail("We would like separate invoices, please.\n"));
  CHECK(mail.sender.value == "ann@northwind.example");
  CHECK(mail.sender_name == "Ann Admin");
  CHECK(mail.subject == "Separate invoices");
  CHECK(mail.message_id == "one@northwind.example");
  CHECK(mail.text == "We would like separate invoices, please.");
  CHECK(mail.automatic.empty());
  CHECK_FALSE(mail.bounce.has_value());
}

TEST_CASE("words in any charset and encoding become UTF-8") {
  const auto [headers, body, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"Content-Type: text/plain; charset=utf-8\n",
       "Gr\xC3\xBC\xC3\x9F"
       "e",
       "Grüße"},
      {"Content-Type: text/plain; charset=iso-8859-1\n",
       "Gr\xFC\xDF"
       "e",
       "Grüße"},
      {"Content-Type: text/plain; charset=windows-1252\n", "\x93now\x94 \x80 5", "“now” € 5"},
      {"Content-Type: text/plain; charset=x-nobody-knows\n", "caf\xE9", "café"},
      {"Content-Type: text/plain\n", "caf\xE9", "café"},
      {"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n",
       "Gr=C3=BC=C3=9Fe soft=\n ly", "Grüße soft ly"},
      {"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n",
       "R3LDvMOfZQ==", "Grüße"},
      {"Content-Type: text/plain; charset=gb2312\n", "\xC4\xE3\xBA\xC3", "你好"},
      {"Content-Type: text/plain; charset=utf-16le\nContent-Transfer-Encoding: base64\n",
       "aABpAA==", "hi"},
  }));
  CHECK(read(plain_mail(body, headers)).text == expected);
}

TEST_CASE("encoded words of headers are decoded, raw bytes in them guessed") {
  const auto [subject, expected] = GENERATE(table<std::string, std::string>({
      {"=?utf-8?B?R3LDvMOfZQ==?=", "Grüße"},
      {"=?iso-8859-1?Q?Gr=FC=DFe?= from =?utf-8?Q?K=C3=B6ln?=", "Grüße from Köln"},
      {"caf\xE9", "café"},
      {"two\n lines", "two lines"},
  }));
  const auto mail = read(wire("From: a@b.example\nSubject: " + subject + "\n\nbody\n"));
  CHECK(mail.subject == expected);
}

TEST_CASE("of alternatives the plain one is read, of HTML alone its text") {
  const std::string both =
      "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
      "plain words\n--b\nContent-Type: text/html\n\n<p>rich words</p>\n--b--\n";
  CHECK(read(wire("From: a@b.example\n" + both)).text == "plain words");
  const std::string empty_plain =
      "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
      "  \n--b\nContent-Type: text/html\n\n<p>rich words</p>\n--b--\n";
  CHECK(read(wire("From: a@b.example\n" + empty_plain)).text == "rich words");
  const std::string html = "Content-Type: text/html\n\n<div>one</div><div>two &amp; three</div>\n";
  CHECK(read(wire("From: a@b.example\n" + html)).text == "one\ntwo & three");
}

TEST_CASE("attachments are listed by plain name and size") {
  const auto mail = read(
      wire("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nsee the file\n"
           "--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n"
           "Content-Disposition: attachment; filename=\"../../etc/passwd\"\n\nAAAA\n"
           "--b\nContent-Type: text/plain; name=notes.txt\n\nnot the body\n"
           "--b\nContent-Type: image/png\n\nxyz\n--b--\n"));
  CHECK(mail.text == "see the file");
  CHECK(mail.attachments ==
        std::vector<tickets::MailAttachment>{{"passwd", 3}, {"notes.txt", 12}, {"unnamed", 3}});
  CHECK(tickets::words_of(mail, 1000) ==
        "see the file\n[attached: passwd, 3 bytes]\n[attached: notes.txt, 12 bytes]\n"
        "[attached: unnamed, 3 bytes]");
}

TEST_CASE("signed addresses are found in every header that names recipients, and only ours") {
  const auto number = tickets::ticket_number(7);
  const std::string address = bot::reply_address(the_signer(), "desk@splitdesk.example",
                                                 {number, tickets::MailAudience::customer});
  const std::string header = GENERATE("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");
  const auto found = [&](const std::string& value) {
    return read(wire("From: a@b.example\n" + header + ": " + value + "\n\nwords\n"))
        .signed_addresses;
  };
  const std::vector<tickets::SignedAddress> expected{{number, tickets::MailAudience::customer}};
  CHECK(found("Somebody <x@y.example>, \"Desk\" <" + address + ">") == expected);
  CHECK(found(address) == expected);
  CHECK(found("desk+" + std::string("SPL0007-customer-00112233445566778899aabbccddeeff") +
              "@splitdesk.example")
            .empty());
}

TEST_CASE("numbers in the subject count with the right check character only") {
  const std::string good = tickets::ticket_number(7).value;
  const auto numbers = [](const std::string& subject) {
    return read(wire("From: a@b.example\nSubject: " + subject + "\n\nwords\n")).numbers_in_subject;
  };
  CHECK(numbers("Re: [" + good + "] Separate invoices").size() == 1);
  CHECK(numbers("AW: " + good + ", and again " + good).size() == 1);
  CHECK(numbers("Re: [SPL-0000-X] no").empty());
  CHECK(numbers("split it").empty());
}

TEST_CASE("what a mail answers is told nearest first") {
  const auto mail =
      read(plain_mail("words\n", "In-Reply-To: <c@x>\nReferences: <a@x> <b@x>\n <c@x>\n"));
  CHECK(mail.references == std::vector<std::string>{"c@x", "c@x", "b@x", "a@x"});
}

TEST_CASE("bytes without any header of a mail are no mail") {
  const std::string raw = GENERATE(
      std::string(""), std::string("\0\0\0\0", 4), std::string("just some words\nand more\n"),
      std::string("\xFF\xFE\x00garbage", 10), std::string("From nobody\n"), std::string("From "));
  CHECK_FALSE(bot::read_mail(raw, the_signer(), {}).has_value());
}

TEST_CASE("broken mail is read as far as it goes") {
  CHECK(read("From: a@b.example\n").sender.value == "a@b.example");
  CHECK(read("Subject: no sender\n\nwords").sender.value.empty());
  CHECK(read("From: not an address\n\nwords").sender.value.empty());
  CHECK(read("From: <a@b.example\n\nwords").text == "words");
  CHECK(read("From MAILER-DAEMON Mon Jan  1\nFrom: a@b.example\n\nwords").sender.value ==
        "a@b.example");
  CHECK(read("From: a@b.example\nContent-Type: multipart/mixed; boundary=never\n\nwords").text ==
        "");
}
