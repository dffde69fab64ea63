#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <sstream>

#include "bot/mail/letter.h"
#include "mail_reading.h"
#include "tests/support/english.h"

using namespace mail_tests;
using tickets::MailAudience;
using tickets::MailTemplate;

namespace {

// What the sample's records say in words that no rule ever said.
bool is_of_the_sample(const std::string& line) {
  static const char* const records[] = {
      "Org Admin is no administrator.", "The sender is not known.",
      "Laboratory has no provider.",    "AWS test is in a personal workspace.",
      "p-aws moved from workspace",     "The request is not approved."};
  return std::ranges::any_of(records, [&](const char* words) { return contains(line, words); });
}

}  // namespace

TEST_CASE("text and HTML of every mail carry the same facts") {
  for (const MailTemplate name : all_mail_templates()) {
    INFO(tickets::text_of(name));
    const bot::MailText mail = text_for(occasion_for(name));
    CHECK(words_of(mail.text) == words_of(visible(mail.html)));
  }
}

TEST_CASE("a mail is in its reader's language, the same in both parts, and in no other") {
  for (const auto kind :
       {tickets::RequestKind::separate_invoices, tickets::RequestKind::single_invoice,
        tickets::RequestKind::add_cost_centers})
    for (const MailTemplate name : all_mail_templates()) {
      INFO(tickets::text_of(name));
      auto occasion = occasion_for(name, "Dividan la factura, gracias.", kind);
      occasion.language = bot::Language::spanish;
      const bot::MailText mail = text_for(occasion);
      CHECK(words_of(mail.text) == words_of(visible(mail.html)));
      CHECK(contains(mail.html, "<html lang=\"es\">"));
      CHECK(contains(mail.text, "+1 555 0100"));
      CHECK(count_of(mail.text, "://") == 1);
      std::istringstream lines(mail.text);
      for (std::string line; std::getline(lines, line);) {
        INFO(line);
        CHECK((!support::sounds_english(line) || is_of_the_sample(line)));
      }
      CHECK_FALSE(support::sounds_english(bot::subject_of(occasion)));
    }
}

TEST_CASE("a customer's link is the request's, made for him") {
  CHECK(std::regex_search(text_for(occasion_for(MailTemplate::received)).text,
                          std::regex("\nhttps://splitdesk\\.example/s/SPL-7K3Q-9/[0-9a-f]{32}\n")));
}

TEST_CASE("both parts say the same also of hostile and foreign words") {
  for (const char* words :
       {"<b>bold</b> & \"quoted\" 'single'", "line one\nline two\r\n\r\nline 4",
        "\u5c0f\u58f2\u90e8\u9580 \u0645\u0631\u0643\u0632", "{{NUMBER}} {{#X}}",
        "a very long sentence that goes on and on, and still on, until it is "
        "longer than any line of a letter may be"})
    for (const MailTemplate name : all_mail_templates()) {
      INFO(tickets::text_of(name) << ": " << words);
      const bot::MailText mail = text_for(occasion_for(name, words));
      CHECK(words_of(mail.text) == words_of(visible(mail.html)));
    }
}

TEST_CASE("every mail says what is next, whose turn it is, one link and how to reach a human") {
  for (const MailTemplate name : all_mail_templates()) {
    INFO(tickets::text_of(name));
    const std::string text = text_for(occasion_for(name)).text;
    CHECK(contains(text, "What happens next:"));
    CHECK(contains(text, "Whose turn"));
    CHECK(contains(text, "+1 555 0100"));
    CHECK(count_of(text, "://") == 1);
    CHECK(contains(text, "\nhttps://splitdesk.example/"));
  }
}

TEST_CASE("the HTML part is one small page with one button and no picture or script") {
  for (const MailTemplate name : all_mail_templates()) {
    INFO(tickets::text_of(name));
    const std::string html = text_for(occasion_for(name)).html;
    CHECK(html.size() < 60'000);
    CHECK(count_of(html, "class=\"button\"") == 1);
    CHECK(count_of(html, "href=") == 1);
    CHECK(count_of(html, "<h1>") == 1);
    CHECK(contains(html, "<html lang=\"en\">"));
    CHECK(contains(html, "prefers-color-scheme: dark"));
    CHECK(contains(html, "<meta name=\"color-scheme\" content=\"light dark\">"));
    CHECK(std::regex_search(html, std::regex("<title>[^<]+</title>")));
    CHECK(contains(html, "max-width: 600px"));
    CHECK(contains(html, "font: 16px/1.5"));
    for (const char* unwanted : {"<img", "<script", "@import", "<link", "src="})
      CHECK_FALSE(contains(html, unwanted));
  }
}

TEST_CASE("no template leaves a marker or an empty value behind") {
  for (const MailTemplate name : all_mail_templates()) {
    INFO(tickets::text_of(name));
    const bot::MailText mail = text_for(occasion_for(name));
    INFO(mail.text);
    for (const std::string& part : {mail.text, visible(mail.html)}) {
      CHECK_FALSE(contains(part, "{{"));
      CHECK_FALSE(contains(part, "  ."));
      CHECK_FALSE(std::regex_search(part, std::regex(R"(\b(on|for|by|of|from|is|call) [.,:)])")));
    }
    CHECK_FALSE(std::regex_search(mail.text, std::regex("(^|\\n)[A-Z][a-z ]+ {3,}\\n")));
  }
}

TEST_CASE("the letter is at most 72 columns wide, links aside") {
  for (const MailTemplate name : all_mail_templates()) {
    std::istringstream lines(text_for(occasion_for(name)).text);
    for (std::string line; std::getline(lines, line);) {
      INFO(tickets::text_of(name) << ": " << line);
      if (!line.starts_with("https://")) CHECK(line.size() <= bot::letter_columns);
    }
  }
}

TEST_CASE("the words of every mail fit the kind of request") {
  using tickets::RequestKind;
  for (const MailTemplate name : all_mail_templates()) {
    for (const RequestKind kind : {RequestKind::single_invoice, RequestKind::add_cost_centers}) {
      INFO(tickets::text_of(name) << " " << tickets::text_of(kind));
      const auto occasion = occasion_for(name, "Please.", kind);
      if (occasion.ticket.number.value.empty()) continue;
      const bot::MailText mail = text_for(occasion);
      CHECK(words_of(mail.text) == words_of(visible(mail.html)));
      if (kind == RequestKind::single_invoice)
        CHECK_FALSE(
            contains(mail.text.substr(0, mail.text.find("Now  ")), "eparate invoices start"));
    }
  }
}

TEST_CASE("mails of the way back name the Cost Centers that lose their own invoice") {
  for (const MailTemplate name : {MailTemplate::switch_scheduled, MailTemplate::switched,
                                  MailTemplate::tam_switch_scheduled}) {
    INFO(tickets::text_of(name));
    const auto mail = text_for(occasion_for(name, "Please.", tickets::RequestKind::single_invoice));
    for (const char* cost_center : {"Retail", "Operations", "Laboratory"}) {
      CHECK(contains(mail.text, std::string("- ") + cost_center));
      CHECK(contains(mail.html, std::string("<li>") + cost_center + "</li>"));
    }
  }
}

TEST_CASE("who is asked because a colleague passed it on reads who did so and why") {
  bot::MailOccasion occasion = occasion_for(MailTemplate::escalation);
  const auto sequence = occasion.event.sequence;
  occasion.event.action = tickets::Action::move_escalation;
  occasion.event.by = {{"tam@example.net"}, "Robin Tam", tickets::Role::tam, std::nullopt};
  occasion.event.body =
      tickets::EscalationMoved{sequence, tickets::EscalationState::sent,
                               "I am away from Monday on.", tickets::Email{"backup@example.net"}};
  const std::string passed = text_for(occasion).text;
  CHECK(contains(passed, "Robin Tam has passed it on to you, because:"));
  CHECK(contains(passed, "  I am away from Monday on."));
  CHECK_FALSE(contains(passed, "nobody before you has taken it"));
  occasion.event.by = tickets::the_bot();
  CHECK(contains(text_for(occasion).text, "nobody before you has taken it"));
}

TEST_CASE("a TAM's link is the brief's, made for him") {
  const std::string text = text_for(occasion_for(MailTemplate::caller_waiting)).text;
  CHECK(std::regex_search(
      text, std::regex("\nhttps://splitdesk\\.example/b/SPL-7K3Q-9/3/[0-9a-f]{32}\n")));
  CHECK(contains(text, "A caller waits: please take this now."));
}

TEST_CASE("a joined request leads to the other one") {
  CHECK(contains(text_for(occasion_for(MailTemplate::duplicate)).text,
                 "\nhttps://splitdesk.example/tickets/SPL-0002-2\n"));
}

TEST_CASE("a date that may slip is told with the new one, and by when it can still be kept") {
  const std::string text = text_for(occasion_for(MailTemplate::date_slips)).text;
  CHECK(text.starts_with("The start is about to move from March 1, 2026 to April 1, 2026."));
  CHECK(contains(text, "Wed 25 Feb 2026"));
  CHECK(contains(text, "- The request is not approved."));
}

TEST_CASE("a start that was taken back is told with the earliest new one") {
  auto occasion = occasion_for(MailTemplate::date_slips);
  occasion.event.action = tickets::Action::unschedule;
  occasion.event.body = tickets::Said{"They typed the wrong month."};
  occasion.start_before = billing::Month(2026, 3);
  const std::string text = text_for(occasion).text;
  CHECK(text.starts_with("The start on March 1, 2026 was taken back."));
  CHECK(contains(text, "The earliest one possible is March 1, 2026."));
  CHECK_FALSE(contains(text, "wrong month"));  // written for colleagues
}

TEST_CASE("a promised call is told in the customer's zone, without who calls") {
  const std::string text = text_for(occasion_for(MailTemplate::call_back_promised)).text;
  CHECK(contains(text, "Feb 2026, 16:00 Europe/Madrid"));
  CHECK_FALSE(contains(text, "caller@splitdesk.example"));
}

TEST_CASE("who is to call is told when, and what to do then") {
  auto occasion = occasion_for(MailTemplate::call_back_promised);
  occasion.mail.notice = {
      MailTemplate::decision_due, MailAudience::desk, {"caller@splitdesk.example"}};
  const std::string text = replaced(text_for(occasion).text, "\n", " ");
  CHECK(contains(text, "was promised that you call."));
  CHECK(contains(text, "Feb 2026, 16:00 Europe/Madrid"));
  CHECK(contains(text, "call within this time"));
}

TEST_CASE("a TAM who is to call is led to his brief, at the promise, its begin and its end") {
  auto occasion = occasion_for(MailTemplate::call_back_promised);
  occasion.mail.notice = {MailTemplate::decision_due, MailAudience::tam, {"tam@example.net"}};
  const std::uint32_t promise = occasion.event.sequence;
  const int moment = GENERATE(0, 1, 2);
  const char* const first[] = {" was promised that you call.",
                               " waits for the call that was promised.", "is over."};
  if (moment > 0)
    occasion.event.body = tickets::Reminded{
        {tickets::TimerKind::call_back, promise, static_cast<std::uint32_t>(moment - 1)},
        {},
        {},
        {}};
  const bot::MailText mail = text_for(occasion);
  CHECK(contains(replaced(mail.text, "\n", " "), first[moment]));
  CHECK(contains(mail.text, "+1 555 0100"));
  CHECK(contains(mail.text, "https://splitdesk.example/b/SPL-7K3Q-9/0/"));
  CHECK_FALSE(contains(mail.text, "/tickets/"));
  CHECK(contains(mail.text, "it is yours to do"));
  CHECK(contains(mail.text, "Who calls       caller@splitdesk.example") == (moment == 2));
  CHECK(words_of(mail.text) == words_of(visible(mail.html)));
}

TEST_CASE("what became of an escalation is told with its last words") {
  const auto [state, first] = GENERATE(table<tickets::EscalationState, const char*>(
      {{tickets::EscalationState::answered, ": the escalation is answered."},
       {tickets::EscalationState::declined, ": nobody took the escalation."},
       {tickets::EscalationState::expired, ": nobody took the escalation."}}));
  auto occasion = occasion_for(MailTemplate::escalation);
  occasion.mail.notice = {
      MailTemplate::decision_due, MailAudience::desk, {"desk@splitdesk.example"}};
  occasion.event.body = tickets::EscalationMoved{occasion.event.sequence, state, "Ask again.", {}};
  const std::string text = text_for(occasion).text;
  CHECK(contains(text, first));
  CHECK(contains(text, "Ask again."));
}

TEST_CASE("a request that was withdrawn says until when and how to open it again") {
  const std::string text = text_for(occasion_for(MailTemplate::withdrawn)).text;
  CHECK(contains(replaced(text, "\n", " "), "open the request until March 4, 2026 and choose"));
}

TEST_CASE("a mail that asks for what is open already is answered with the open request") {
  auto occasion = occasion_for(MailTemplate::received);
  occasion.inbound = occasion_for(MailTemplate::finish_request).inbound;
  occasion.mail.notice.template_name = MailTemplate::finish_request;
  const bot::MailText mail = text_for(occasion);
  CHECK(mail.text.starts_with("Your organization has an open request already."));
  CHECK(contains(mail.text, "https://splitdesk.example/tickets/SPL-7K3Q-9\n"));
  CHECK_FALSE(contains(mail.text, "The sender is not known"));  // words for the desk
  CHECK(words_of(mail.text) == words_of(visible(mail.html)));
}

TEST_CASE("a request that came by mail is finished with what is missing, not with what is known") {
  struct Row {
    const char* reason;
    bool account, wish;
  };
  const auto row = GENERATE(values<Row>(
      {{"The mail does not say enough to open a request.", false, true},
       {"The sender belongs to several organizations.", true, false},
       {"The sender belongs to several organizations, and the mail does not say enough.", true,
        true},
       {"The sender's account is not known yet.", true, false},
       {"Of an earlier version.", true, true}}));
  auto occasion = occasion_for(MailTemplate::finish_request);
  occasion.inbound->reason = row.reason;
  occasion.inbound->sender_name = GENERATE("", "Ada Admin");
  const bot::MailText mail = text_for(occasion);
  CHECK(contains(mail.text, "- your account name") == row.account);
  CHECK(contains(mail.text, "- what you would like") == row.wish);
  CHECK(contains(mail.text, "- your name") == occasion.inbound->sender_name.empty());
  CHECK(contains(mail.text, "If you have no sign-in, call us"));
  CHECK(words_of(mail.text) == words_of(visible(mail.html)));
}

TEST_CASE("a duplicate's mail is true of a request that is done as of one that is open") {
  const std::string text = text_for(occasion_for(MailTemplate::duplicate)).text;
  CHECK(contains(text, "SPL-0002-2"));
  CHECK_FALSE(contains(text, "open already"));
}

TEST_CASE("a mail that only waits is not told as lost") {
  auto occasion = occasion_for(MailTemplate::mail_undeliverable);
  occasion.lost->state = tickets::MailState::queued;
  CHECK(text_for(occasion).text.starts_with("A mail has been waiting to be sent."));
}

TEST_CASE("no mail shows a whole account number") {
  for (const MailTemplate name : all_mail_templates()) {
    INFO(tickets::text_of(name));
    const bot::MailText mail = text_for(occasion_for(name));
    for (const char* ban : {"NW-RETAIL-4411", "NW-OPS-4422", "NW-LAB-4433", "NW-ORG-1"}) {
      CHECK_FALSE(contains(mail.text, ban));
      CHECK_FALSE(contains(mail.html, ban));
    }
  }
}

TEST_CASE("mails about assigned account numbers show their last four") {
  for (const MailTemplate name : {MailTemplate::switch_scheduled, MailTemplate::switched}) {
    const std::string text = text_for(occasion_for(name)).text;
    CHECK(contains(text, "Retail: account number ...4411"));
  }
}

TEST_CASE("customers read no internal words") {
  const std::regex internal(R"(\b(BANs?|TAM|internal|outbox|fingerprint|queue|operator|override)\b)"
                            R"(|\bescalat|[a-z]_[a-z])");
  for (const MailTemplate name : all_mail_templates()) {
    const bot::MailOccasion occasion = occasion_for(name);
    if (occasion.mail.notice.audience != MailAudience::customer) continue;
    INFO(tickets::text_of(name));
    const std::string text = text_for(occasion).text;
    INFO(text);
    CHECK_FALSE(std::regex_search(text, internal));
    CHECK_FALSE(contains(text, "Desk Operator"));
  }
}

TEST_CASE("a customer is told what to fix, by cost center, and no warnings") {
  const std::string text = text_for(occasion_for(MailTemplate::setup_incomplete)).text;
  CHECK(contains(text, "Waiting for you: 2 things to fix."));
  CHECK(contains(text, "Cost Center Laboratory\n- Laboratory has no provider. Add one"));
  CHECK(contains(text, "The organization\n- Org Admin is no administrator."));
  CHECK_FALSE(contains(text, "personal workspace"));
}

TEST_CASE("the TAM is told name, account, description and findings") {
  const std::string text = text_for(occasion_for(MailTemplate::request_opened)).text;
  for (const char* fact : {"Org Admin", "admin@northwind.example", "+1 555 0199", "NW01",
                           "Northwind Traders", "Please split our invoice by team.",
                           "Laboratory has no provider.", "AWS test is in a personal workspace."})
    CHECK(contains(text, fact));
}

TEST_CASE("an escalation begins with by when it is wanted, in the TAM's time zone") {
  bot::MailOccasion occasion = occasion_for(MailTemplate::escalation);
  occasion.organization.primary_tam->time_zone = "Europe/Madrid";
  CHECK(text_for(occasion).text.starts_with(
      "Please take this by Thu 26 Feb 2026, 21:00 Europe/Madrid."));
}

TEST_CASE("a TAM is on file however the address is written") {
  auto occasion = occasion_for(MailTemplate::request_opened);
  occasion.organization.primary_tam->email = "Tam@Example.NET";
  CHECK_FALSE(contains(text_for(occasion).text, "No Primary TAM is on file"));
  occasion.mail.notice.recipient = {"Tam@Example.NET"};
  CHECK_FALSE(contains(text_for(occasion).text, "No Primary TAM is on file"));
}

TEST_CASE("the desk lead is told why he gets the TAM's mail") {
  bot::MailOccasion occasion = occasion_for(MailTemplate::request_opened);
  occasion.organization.primary_tam.reset();
  occasion.mail.notice.recipient = {"desk-lead@splitdesk.example"};
  CHECK(contains(text_for(occasion).text, "No Primary TAM is on file for Northwind Traders"));
}

TEST_CASE("whoever is not the customer reads whom the request waits for") {
  bot::MailOccasion occasion = occasion_for(MailTemplate::setup_incomplete);
  CHECK(contains(text_for(occasion).text, "Whose turn      You\n"));
  occasion.mail.notice = {MailTemplate::setup_incomplete, MailAudience::desk, {"d@x.example"}};
  const std::string text = text_for(occasion).text;
  CHECK(contains(text, "Now             Waiting for the customer: 2 things to fix\n"));
  CHECK(contains(text, "Whose turn      The customer\n"));
}

TEST_CASE("the scheduled switch shows last month's split and that it is the same sum") {
  const std::string text = text_for(occasion_for(MailTemplate::switch_scheduled)).text;
  CHECK(text.starts_with("Separate invoices start on March 1, 2026."));
  CHECK(contains(text, "Retail: USD 10,000.10"));
  CHECK(contains(text, "Together: USD 12,431.10"));
  CHECK(contains(text, "Your single invoice for that month: USD 12,431.10"));
}

TEST_CASE("words of a person cannot become markup") {
  const std::string html =
      text_for(occasion_for(MailTemplate::question, "<script>alert(1)</script>")).html;
  CHECK_FALSE(contains(html, "<script>"));
}
