#include <catch2/catch.hpp>

#include <chrono>
#include <random>

#include "bot/text/utf8.h"
#include "tests/mail_in/mail_text.h"

using mail_in_tests::the_signer;

namespace {

constexpr std::uint64_t seed = 20261123;

// Pieces that mean something, in any order, with noise between them.
std::string some_bytes(std::mt19937_64& random) {
  static const std::vector<std::string> pieces{
      "From: a@b.example\n",
      "From: \"x\" <",
      "Subject: =?utf-8?B?",
      "=?iso-2022-jp?Q?=1B$B?=",
      "Content-Type: multipart/mixed; boundary=b\n",
      "Content-Type: multipart/alternative; "
      "boundary=\"b\"\n",
      "--b\n",
      "--b--\n",
      "\n",
      "\n\n",
      "Content-Type: text/html\n\n",
      "<p>&#99999999999;<blockquote>",
      "<!--",
      "</",
      "Content-Transfer-Encoding: base64\n",
      "Content-Transfer-Encoding: quoted-printable\n",
      "=\n",
      "=ZZ",
      "> quoted\n",
      "-- \n",
      "On day x wrote:\n",
      "Content-Type: message/delivery-status\n\n",
      "Action: failed\n",
      "Content-Type: message/rfc822\n\n",
      "Content-Type: text/plain; charset=utf-16\n\n",
      "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n",
      "References: <<<>>> <a@b",
      "Message-ID: <",
      "To: group: a@b, c@d;, \"",
      "\r\n",
      "\0",
      "\xFF",
      "Return-Path: <>\n",
      "Content-Disposition: attachment; filename*=utf-8''%ZZ..%2F\n",
      "begin 644 x\nM",
      "Subject: SPL-",
      "From "};
  std::string bytes;
  const auto count = random() % 40;
  for (std::uint64_t at = 0; at < count; ++at) {
    if (random() % 4 == 0) {
      const auto length = random() % 30;
      for (std::uint64_t noise = 0; noise < length; ++noise)
        bytes += static_cast<char>(random() % 256);
    } else {
      bytes += pieces[random() % pieces.size()];
    }
  }
  return bytes;
}

}  // namespace

TEST_CASE("whatever the bytes are, reading them ends, and with valid UTF-8") {
  std::mt19937_64 random(seed);
  INFO("seed " << seed);
  for (int round = 0; round < 4000; ++round) {
    const std::string raw = some_bytes(random);
    const auto mail = bot::read_mail(raw, the_signer(), {"desk@splitdesk.example", ""});
    if (!mail) continue;
    CAPTURE(round);
    const std::string all = mail->text + mail->subject + mail->sender_name + mail->sender.value +
                            mail->message_id + tickets::words_of(*mail, 500) +
                            (mail->bounce ? mail->bounce->answer : "");
    REQUIRE(bot::is_utf8(all));
    REQUIRE(all.find('\0') == std::string::npos);
  }
}

TEST_CASE("mails made to be hard are read in a moment") {
  const auto repeated = [](const std::string& piece, std::size_t count) {
    std::string text;
    for (std::size_t at = 0; at < count; ++at) text += piece;
    return text;
  };
  std::string nested = "From: a@b.example\n";
  for (int depth = 0; depth < 20000; ++depth)
    nested += "Content-Type: multipart/mixed; boundary=b" + std::to_string(depth) + "\n\n--b" +
              std::to_string(depth) + "\n";
  const std::string html = "From: a@b.example\nContent-Type: text/html\n\n";
  const std::vector<std::string> hard{
      nested,
      "From: a@b.example\n" + repeated("Content-Type: message/rfc822\n\n", 20000),
      html + repeated("&", 300000),
      html + repeated("<", 300000),
      html + repeated("<blockquote>", 30000),
      html + repeated("</", 100000),
      "From: a@b.example\nReferences: " + repeated("<a@b> ", 100000) + "\n\nwords",
      "From: a@b.example\nTo: " + repeated("a@b, ", 100000) + "\n\nwords",
      "From: " + repeated("(", 100000) + "\n\nwords",
      "From: " + repeated("x:", 50000) + "\n\nwords",
      "From: a@b.example\nContent-Type: message/rfc822\n\nTO:" + repeated("x:\n ", 50000),
      "From: a@b.example\nFROM : " + repeated("x:", 50000) + "\n\nwords",
      "From: a@b.example\nCc: " + repeated("<", 100000) + "\n\nwords",
      "From: a@b.example\nCc: " + repeated("\"", 100000) + "\n\nwords",
      "From: a@b.example\nContent-Type: a/b" + repeated(";x*0=y", 50000) + "\n\nwords",
      "From: a@b.example\nReceived: " + repeated("(", 100000) + "\n\nwords",
      "From: a@b.example\nSubject: " + repeated("=?utf-8?B?R3I=?= ", 50000) + "\n\nwords",
      "From: a@b.example\n\n" + repeated("> quoted\nFrom: x\n", 20000),
      "From: a@b.example\n" + repeated("X-Header: value\n", 200000) + "\nwords",
      "From: a@b.example\nContent-Type: text/rfc822-headers\n\n" + repeated("message-id:", 23000),
      "From: a@b.example\nContent-Type: text/rfc822-headers\n\n" + repeated("message-id:<", 21000),
      "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n" +
          repeated("--b\n\nx\n", 100000)};
  for (const std::string& raw : hard) {
    CAPTURE(raw.substr(0, 100));
    const auto begin = std::chrono::steady_clock::now();
    bot::read_mail(raw, the_signer(), {});
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
  }
}
