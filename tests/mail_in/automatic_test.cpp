#include <catch2/catch.hpp>

#include "tests/mail_in/mail_text.h"

using mail_in_tests::plain_mail;
using mail_in_tests::read;
using mail_in_tests::wire;

TEST_CASE("a machine's mail is told by what RFC 3834 and custom say") {
  const auto [header, automatic] = GENERATE(table<std::string, bool>({
      {"Auto-Submitted: auto-replied\n", true},
      {"Auto-Submitted: auto-generated; owner-email=\"x@y\"\n", true},
      {"Auto-Submitted: AUTO-NOTIFIED\n", true},
      {"Auto-Submitted: no\n", false},
      {"Auto-Submitted: No (a person)\n", false},
      {"Precedence: bulk\n", true},
      {"Precedence: junk\n", true},
      {"Precedence: list\n", true},
      {"Precedence: auto_reply\n", true},
      {"Precedence: first-class\n", false},
      {"List-Id: <news.example>\n", true},
      {"X-Autoreply: yes\n", true},
      {"X-Autorespond: absent\n", true},
      {"X-Splitdesk: 1\n", true},
      {"Return-Path: <>\n", true},
      {"Return-Path: <ann@northwind.example>\n", false},
      {"X-Mailer: a person's\n", false},
  }));
  INFO(header);
  CHECK(read(plain_mail("Words of the mail.\n", header)).automatic.empty() != automatic);
}

TEST_CASE("mail from our own addresses, with any extension, and from mail servers is automatic") {
  const auto [from, automatic] = GENERATE(table<std::string, bool>({
      {"desk@splitdesk.example", true},
      {"Desk <DESK+SPL0001-customer-00@splitdesk.example>", true},
      {"in@splitdesk.example", true},
      {"MAILER-DAEMON@mx.example", true},
      {"other@splitdesk.example", false},
  }));
  INFO(from);
  CHECK(read(wire("From: " + from + "\n\nwords\n")).automatic.empty() != automatic);
}

namespace {

std::string delivery_report(const std::string& fields, const std::string& original) {
  return wire(
      "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: desk@splitdesk.example\n"
      "Subject: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-replied\n"
      "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
      "--b\nContent-Type: text/plain\n\nI am sorry.\n\n"
      "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n" +
      fields + "\n--b\n" + original + "\n--b--\n");
}

const std::string whole_original =
    "Content-Type: message/rfc822\n\nFrom: desk@splitdesk.example\nMessage-ID: "
    "<SPL-1.2.1@splitdesk.example>\nSubject: x\n\nwords\n";

}  // namespace

TEST_CASE("a report of a failed delivery names the mail, the recipient and the reason") {
  const std::string original =
      GENERATE(values<std::string>({whole_original,
                                    "Content-Type: text/rfc822-headers\n\nFrom: a@b.example\n"
                                    "Message-Id: <SPL-1.2.1@splitdesk.example>\n"}));
  const auto mail = read(delivery_report(
      "Final-Recipient: rfc822; Ann@Northwind.example\nAction: failed\nStatus: 5.1.1\n"
      "Diagnostic-Code: smtp; 550 5.1.1 no such\n user here\n",
      original));
  REQUIRE(mail.bounce.has_value());
  CHECK(mail.bounce->message_ids == std::vector<std::string>{"SPL-1.2.1@splitdesk.example"});
  CHECK(mail.bounce->recipients == std::vector<tickets::Email>{{"ann@northwind.example"}});
  CHECK(mail.bounce->answer == "550 5.1.1 no such user here");
}

TEST_CASE("a report that a mail is only late, or did arrive, is no bounce") {
  const std::string action = GENERATE("delayed", "delivered", "relayed", "expanded");
  const auto mail = read(delivery_report(
      "Final-Recipient: rfc822; ann@northwind.example\nAction: " + action + "\nStatus: 4.0.0\n",
      whole_original));
  CHECK_FALSE(mail.bounce.has_value());
  CHECK_FALSE(mail.automatic.empty());
}

TEST_CASE("an old bounce is told by null sender and the returned headers in it") {
  const auto mail = read(
      wire("Return-Path: <>\nFrom: postmaster@mx.example\nSubject: failure notice\n\nSorry.\n\n"
           "--- Below this line is a copy of the message.\n\nSubject: x\nMessage-ID: "
           "<SPL-1.2.1@splitdesk.example>\n\nwords\n"));
  REQUIRE(mail.bounce.has_value());
  CHECK(mail.bounce->message_ids == std::vector<std::string>{"SPL-1.2.1@splitdesk.example"});
}

TEST_CASE("an absence note that answers a mail of ours is no bounce") {
  const auto mail =
      read(wire("Return-Path: <>\nFrom: ann@northwind.example\nSubject: Absent: Re: x\n"
                "Auto-Submitted: auto-replied\nIn-Reply-To: <SPL-1.2.1@splitdesk.example>\n\n"
                "I am away.\n"));
  CHECK_FALSE(mail.bounce.has_value());
  CHECK_FALSE(mail.automatic.empty());
  CHECK(mail.references == std::vector<std::string>{"SPL-1.2.1@splitdesk.example"});
}

TEST_CASE("a read receipt is automatic and no bounce") {
  const auto mail = read(
      wire("From: ann@northwind.example\nContent-Type: multipart/report; "
           "report-type=disposition-notification; boundary=b\n\n--b\n\nread\n"
           "--b\nContent-Type: message/disposition-notification\n\nDisposition: manual; displayed\n"
           "--b--\n"));
  CHECK_FALSE(mail.bounce.has_value());
  CHECK_FALSE(mail.automatic.empty());
}
