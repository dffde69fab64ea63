#include "tests/pages/tour.h"

#include "bot/pages/ticket/mails.h"
#include "bot/render/brief_link.h"
#include "bot/render/status_link.h"
#include "tests/pages/tour_administration.h"
#include "tests/pages/visitor.h"
#include "tests/support/organization_builder.h"
#include "tickets/mail_in/quarantine.h"

namespace support {
namespace {

using tickets::Status;

const std::vector<tickets::Actor>& everybody() {
  static const std::vector<tickets::Actor> all{the_customer(), the_desk(), the_desk_lead(),
                                               the_biller(),   the_tam(),  the_auditor()};
  return all;
}

void past_the_journey(const Look& look) {
  Visitor visitor;
  const auto customer = the_customer();
  look("requests_none", visitor.get(customer, "/requests"));
  look("details_empty", visitor.get(customer, "/requests/new/details"));
  look("details_faults", visitor.post(customer, "/requests/new/details", {{"account", "Nobody"}}));
  visitor.fill_in_the_form();
  look("preview_without_charges", visitor.get(customer, "/requests/new/preview"));
  give_charges(visitor.story);
  look("preview", visitor.get(customer, "/requests/new/preview"));
  look("call", visitor.get(customer, "/requests/new/call"));
  look("call_fault", visitor.post(customer, "/requests/new/call", {{"call", "yes"}}));
  look("check", visitor.get(customer, "/requests/new/check"));
  visitor.story.save(an_organization()
                         .without_workspaces_in("cc-lab")
                         .without_providers_in("cc-ops")
                         .with_account_twice("100200300401")
                         .build());
  look("setup_findings", visitor.get(customer, "/requests/new/setup"));
  look("setup_none_chosen", visitor.post(customer, "/requests/new/setup", {{"go", "continue"}}));
  look("not_entitled",
       visitor.get(a_customer_of("northwind", "intern@northwind.example"), "/requests/new/setup"));
  const auto sent = visitor.post(customer, "/requests", {{"key", visitor.key()}});
  look("confirmation", visitor.get(customer, Visitor::location(sent)));
  look("already_open", visitor.get(customer, "/requests/new/setup"));
}

void past_the_ticket(const Look& look, Status status) {
  Visitor visitor;
  give_charges(visitor.story);
  visitor.story.reach(status);
  const std::string state(tickets::text_of(status));
  for (const tickets::Actor& who : everybody()) {
    look("ticket_" + state + "_" + std::string(tickets::text_of(who.role)),
         visitor.get(who, visitor.ticket()));
  }
  look("evidence_" + state, visitor.get(the_auditor(), visitor.ticket("/evidence")));
  look("requests_" + state, visitor.get(the_customer(), "/requests"));
  look("queue_" + state, visitor.get(the_desk(), "/queue?show=closed"));
  look("organization_" + state, visitor.get(the_auditor(), "/organizations/northwind"));
  look("bans_" + state, visitor.get(the_biller(), visitor.ticket("/ban-assignments")));
}

void past_the_questions(const Look& look) {
  Visitor visitor;
  look("queue_empty", visitor.get(the_desk(), "/queue"));
  visitor.story.reach(Status::awaiting_approval);
  look("queue", visitor.get(the_desk(), "/queue"));
  const auto old_version = visitor.seen();
  visitor.post(the_desk(), visitor.ticket("/notes"), {{"note", "Called back, nobody there"}});
  visitor.post(the_desk(), visitor.ticket("/replies"), {{"reply", "We are looking at it"}});
  visitor.post(the_desk(), visitor.ticket("/escalations"),
               {{"escalation-reason", "The cut-off is near"},
                {"escalation-done", "Two mails"},
                {"escalation-asked", "Call the requester"}});
  look("changed", visitor.post(the_desk(), visitor.ticket("/questions"),
                               {old_version, {"question", "Which month do you want?"}}));
  look("ticket_fault",
       visitor.post(the_desk(), visitor.ticket("/questions"), {visitor.seen(), {"question", ""}}));
  visitor.post(the_desk(), visitor.ticket("/questions"),
               {visitor.seen(), {"question", "Which month do you want?"}});
  look("status_question", visitor.get(the_customer(), visitor.ticket()));
  look("status_fault", visitor.post(the_customer(), visitor.ticket("/answers"), {{"answer", ""}}));
  look("ticket_question", visitor.get(the_desk(), visitor.ticket()));
}

// The pages of the desk that are about no single ticket, while a ticket is there and before.
void past_the_desk(const Look& look, Visitor& visitor, const std::string& when) {
  for (const char* filter : {"open", "decide", "risk", "escalated", "closed"}) {
    look("queue_" + when + "_" + filter,
         visitor.get(the_desk(), "/queue?show=" + std::string(filter)));
  }
  look("queue_" + when + "_mine", visitor.get(the_desk(), "/queue?mine=1"));
  look("undelivered_" + when, visitor.get(the_desk(), "/undelivered"));
  look("search_" + when + "_empty", visitor.get(the_desk(), "/search"));
  look("search_" + when, visitor.get(the_desk(), "/search?q=line"));
  look("search_" + when + "_customer", visitor.get(the_customer(), "/search?q=line"));
  look("search_" + when + "_customer_empty", visitor.get(the_customer(), "/search"));
  FormFields call{{"key", "k"},
                  {"caller", "Ana Ruiz"},
                  {"account", "northwind"},
                  {"email", "admin@northwind.example"},
                  {"description", "One invoice for each line of business"},
                  {"transfer", "yes"},
                  {"go", "send"}};
  look("intake_" + when, visitor.get(the_desk(), "/intake"));
  look("intake_" + when + "_fault", visitor.post(the_desk(), "/intake", call));
  call.back().second = "check";
  look("intake_" + when + "_check", visitor.post(the_desk(), "/intake", call));
  call.back().second = "find";
  look("intake_" + when + "_find", visitor.post(the_desk(), "/intake", call));
  look("intake_" + when + "_find_none",
       visitor.post(the_desk(), "/intake", {{"account", "zzz"}, {"go", "find"}}));
}

void past_the_desk(const Look& look) {
  Visitor visitor;
  past_the_desk(look, visitor, "before");
  visitor.story.store->write([&](tickets::UnitOfWork& work) {
    work.programs().save_webhook(
        {"w-1", "https://hooks.example/in", "a secret", true, visitor.story.now});
    return true;
  });
  visitor.story.reach(Status::awaiting_approval);
  visitor.post(the_desk(), visitor.ticket("/notes"), {{"note", "Third line of business"}});
  visitor.post(the_desk(), visitor.ticket("/owner"));
  visitor.story.store->write([&](tickets::UnitOfWork& work) {
    auto mails = work.outbox().claim(visitor.story.now, visitor.story.now, 1);
    mails.at(0).state = tickets::MailState::dead;
    return work.outbox().update(mails.at(0));
  });
  past_the_desk(look, visitor, "after");
  look("webhooks", visitor.get(an_administrator(), "/webhooks"));
  look("ticket_mail_again", visitor.get(the_desk(), visitor.ticket()));
  look("confirmation_desk", visitor.get(the_desk(), visitor.ticket("/confirmation")));
}

// After the switch: what may be asked for then.
void past_the_other_kinds(const Look& look) {
  for (const auto kind :
       {tickets::RequestKind::single_invoice, tickets::RequestKind::add_cost_centers}) {
    Visitor visitor;
    give_charges(visitor.story);
    visitor.story.ask_for(tickets::RequestKind::separate_invoices, {{"cc-retail"}, {"cc-ops"}});
    visitor.story.reach(Status::resolved);
    const std::string name(tickets::text_of(kind));
    look("requests_" + name, visitor.get(the_customer(), "/requests"));
    look("details_" + name, visitor.get(the_customer(), "/requests/new/details?kind=" + name));
    visitor.post(the_customer(), "/requests/new/details",
                 {{"name", "Org Admin"},
                  {"account", "northwind"},
                  {"kind", name},
                  {"description", "Please change how we are invoiced"}});
    for (const char* step : {"setup", "preview", "check"}) {
      look(std::string(step) + "_" + name,
           visitor.get(the_customer(), "/requests/new/" + std::string(step)));
    }
    visitor.story.ask_for(kind);
    visitor.story.reach(Status::ready_to_switch);
    look("bans_" + name, visitor.get(the_biller(), visitor.ticket("/ban-assignments")));
    look("ticket_" + name, visitor.get(the_biller(), visitor.ticket()));
    look("status_" + name, visitor.get(the_customer(), visitor.ticket()));
  }
}

// Where the desk has no mail to show yet: before the worker's first look, say.
void past_no_mail(const Look& look) {
  Visitor visitor;
  bot::View view;
  bot::pages::show_mails(view, "MAILS", visitor.site, {}, bot::pages::Reader::customer);
  bot::http::Response page;
  page.body = bot::render("pages/status.html.tpl", view);
  look("mails_none", page);
}

// A mail that can be sent again, and more deliveries to a program than a page holds.
void past_the_outbox(const Look& look) {
  Visitor visitor;
  look("webhooks_none", visitor.get(an_administrator(), "/webhooks"));
  visitor.story.open();
  visitor.story.store->write([&](tickets::UnitOfWork& work) {
    work.programs().save_webhook(
        {"wh-1", "https://hooks.contoso.example/in", "whsec_aaaa", true, visitor.story.now});
    for (auto& mail : work.outbox().claim(visitor.story.now, visitor.story.now, 10)) {
      mail.state = tickets::MailState::bounced;
      mail.last_answer = "550 no such user";
      work.outbox().update(mail);
    }
    tickets::OutgoingMail row;
    row.ticket = visitor.story.number;
    row.notice = {tickets::MailTemplate::webhook, tickets::MailAudience::program,
                  tickets::Email{"wh-1"}};
    row.queued_at = row.next_attempt_at = visitor.story.now;
    for (row.event_sequence = 1; row.event_sequence <= 100; ++row.event_sequence)
      work.outbox().enqueue(row);
    return true;
  });
  look("ticket_mail_bounced", visitor.get(the_desk(), visitor.ticket()));
  look("webhooks", visitor.get(an_administrator(), "/webhooks"));
}

void past_the_first_invoices(const Look& look) {
  Visitor visitor;
  visitor.story.reach(Status::verifying);
  const billing::Month month = *visitor.story.ticket().in_effect_from;
  give_unowned_charges(visitor.story, month);
  const std::string draft = "/runs/draft?organization=northwind&period=" + month.text();
  look("run_on_hold", visitor.get(the_biller(), draft));
  visitor.post(
      the_biller(), "/organizations/northwind/unattributed-decisions",
      {{"period", month.text()}, {"reason", "Agreed with the customer"}, {"totals", "USD 7"}});
  look("run_decided", visitor.get(the_biller(), draft));
  visitor.story.now = month.end();
  visitor.story.issue_invoices(month);
  look("ticket_to_confirm", visitor.get(the_biller(), visitor.ticket()));
}

void past_overriding(const Look& look) {
  Visitor visitor;
  visitor.story.save(an_organization().without_providers_in("cc-lab").build());
  visitor.story.open();
  look("ticket_override", visitor.get(the_desk_lead(), visitor.ticket()));
}

void past_vouching(const Look& look) {
  Visitor visitor;
  const auto opened = visitor.story.act([](tickets::Desk& desk) {
    tickets::Request request = a_request();
    const auto intern = a_customer_of("northwind", "intern@northwind.example");
    request.requester = {intern.email, "Sam Intern", ""};
    return tickets::open_request(desk, intern, request);
  });
  visitor.story.number = opened->number;
  look("status_vouch", visitor.get(the_customer(), visitor.ticket()));
  look("ticket_vouch", visitor.get(the_desk_lead(), visitor.ticket()));
}

void past_long_lists(const Look& look) {
  Visitor visitor;
  give_many_requests(visitor.story);
  give_many_invoices(visitor.story);
  look("requests_many", visitor.get(the_customer(), "/requests"));
  look("invoices_many", visitor.get(the_biller(), "/invoices"));
}

// One row, and one that cannot be taken.
std::string a_cost_export() {
  return "BilledCost,BillingCurrency,BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,"
         "ChargeCategory,SubAccountId,BillingAccountId\n"
         "4.20,USD,2024-07-01,2024-07-10,2024-07-11,Usage,lab-project,payer-1\n"
         "a lot,USD,2024-07-01,2024-07-10,2024-07-11,Usage,lab-project,payer-1\n";
}

void past_corrections(const Look& look) {
  Visitor visitor;
  const auto biller = the_biller();
  give_charges(visitor.story);
  visitor.story.issue_invoices(billing::Month(2024, 7));
  look("invoices_customer", visitor.get(the_customer(), "/invoices"));
  look("import", visitor.get(biller, "/charge-files"));
  look("import_fault", visitor.post(biller, "/charge-files", {{"source", "aws"}}));
  look("imported", visitor.upload(biller, "/charge-files",
                                  {{"source", "azure"}, {"set_aside", "1"}}, a_cost_export()));
  look("preview", visitor.get(the_customer(), "/preview"));
  look("preview_of", visitor.get(biller, "/organizations/northwind/preview"));
  look("credit", visitor.get(biller, "/invoices/INV-2024-000001/credit-note"));
  look("credit_fault", visitor.post(biller, "/invoices/INV-2024-000001/credit-notes"));
  give_late_charges(visitor.story);
  look("runs_changed", visitor.get(biller, "/runs"));
  look("run_changed", visitor.get(biller, "/runs/draft?organization=northwind&period=2024-07"));
  look("correction", visitor.get(biller, "/corrections?organization=northwind&period=2024-07"));
}

void past_billing(const Look& look) {
  Visitor visitor;
  const auto biller = the_biller();
  look("invoices_none", visitor.get(biller, "/invoices"));
  look("runs_none", visitor.get(biller, "/runs"));
  give_charges(visitor.story);
  look("run_draft", visitor.get(biller, "/runs/draft?organization=northwind&period=2024-07"));
  look("run_open", visitor.get(biller, "/runs/draft?organization=northwind&period=2024-08"));
  visitor.story.issue_invoices(billing::Month(2024, 7));
  look("runs", visitor.get(biller, "/runs"));
  look("run", visitor.get(biller, "/runs/northwind-2024-07"));
  look("invoices", visitor.get(biller, "/invoices"));
  look("invoices_fault", visitor.get(biller, "/invoices?period=soon"));
  look("invoice", visitor.get(the_customer(), "/invoices/INV-2024-000001"));
  look("explain", visitor.get(the_customer(), "/invoices/INV-2024-000001/explain"));
  visitor.story.reach(Status::awaiting_bans);
  look("bans_fault", visitor.post(biller, visitor.ticket("/ban-assignments"),
                                  {visitor.seen(), {"column", "NW-1\nNW 2!\nNW-1\n"}}));
  look("organizations", visitor.get(the_auditor(), "/organizations"));
  look("organization", visitor.get(the_auditor(), "/organizations/northwind"));
}

// Everything about the TAM and the telephone: briefs, escalations, calls.
void past_the_tam(const Look& look) {
  Visitor visitor;
  visitor.story.save(an_organization()
                         .with([](auto& it) {
                           it.primary_tam = {"Robin Tam", the_tam().email.value, "Europe/Madrid"};
                         })
                         .without_providers_in("cc-lab")
                         .build());
  visitor.story.now += std::chrono::hours(3);  // the TAMs are on duty
  visitor.story.open();
  const auto brief = [&](std::uint32_t sequence) {
    return bot::brief_path(visitor.site.signer, visitor.story.number, sequence, the_tam().email);
  };
  visitor.post(the_desk(), visitor.ticket("/call-briefs"),
               {{"brief-number", "555-0100"}, {"brief-window", "soon"}, {"brief-asked", "Help"}});
  const std::uint32_t sequence = visitor.story.ticket().escalations.front().sequence;
  look("brief", visitor.get(the_tam(), brief(sequence)));
  look("linked_status", visitor.get_as_anybody(bot::status_path(
                            visitor.site.signer, visitor.story.number, the_customer().email)));
  look("brief_of_ticket", visitor.get(the_tam(), brief(0)));
  look("brief_fault", visitor.post(the_tam(), brief(sequence) + "/passing-on"));
  look("ticket_escalated", visitor.get(the_desk(), visitor.ticket()));
  look("ticket_escalated_tam", visitor.get(the_tam(), visitor.ticket()));
  visitor.post(the_tam(), brief(sequence) + "/acknowledgement");
  look("brief_taken", visitor.get(the_tam(), brief(sequence)));
  look("calls_fault", visitor.post(the_desk(), visitor.ticket("/calls"),
                                   {{"call-result", "no_answer"}, {"call-dialed", ""}}));
  visitor.post(the_desk(), visitor.ticket("/calls"),
               {{"call-result", "prefers_callback"},
                {"call-dialed", ""},
                {"call-number", "555-0100"},
                {"call-date", "2024-08-22"},
                {"call-from", "09:00"},
                {"call-to", "11:00"},
                {"call-time_zone", "Europe/Madrid"},
                {"call-owner", "desk@splitdesk.example"}});
  look("ticket_call_promised", visitor.get(the_desk(), visitor.ticket()));
  look("status_call_promised", visitor.get(the_customer(), visitor.ticket()));
  visitor.post(the_tam(), brief(sequence) + "/answer", {{"answer", "They may stay so"}});
  look("brief_answered", visitor.get(the_tam(), brief(sequence)));
}

void past_the_mail(const Look& look) {
  Visitor visitor;
  Story& story = visitor.story;
  look("mail_none", visitor.get(the_desk(), "/mail"));
  story.open();
  const std::string raw =
      "From: Eve <eve@elsewhere.example>\r\nSubject: Hello there\r\n\r\nPlease call me.\r\n";
  for (int count = 0; count < 52; ++count) {
    story.store->write([&](tickets::UnitOfWork& work) {
      tickets::Desk desk{work, story.now, story.settings};
      const auto id = work.inbound().keep(raw, story.now);
      tickets::InboundMail mail = work.inbound().inbound(id).value();
      mail.sender = {"eve@elsewhere.example"};
      mail.subject = "Hello there";
      tickets::set_aside(desk, mail, tickets::InboundState::quarantined, "Nobody knows Eve.");
      return true;
    });
  }
  look("mail_list", visitor.get(the_desk(), "/mail"));
  look("mail_older", visitor.get(the_desk(), "/mail?before=3"));
  look("mail", visitor.get(the_desk(), "/mail/1"));
  look("mail_auditor", visitor.get(the_auditor(), "/mail/1"));
  look("mail_fault", visitor.post(the_desk(), "/mail/1/request", {{"account", "nobody"}}));
  look("mail_no_reason", visitor.post(the_desk(), "/mail/1/discard"));
  visitor.post(the_desk(), "/mail/1/filing", {{"ticket", story.number.value}});
  look("mail_filed", visitor.get(the_desk(), "/mail/1"));
  look("ticket_with_mail", visitor.get(the_desk(), visitor.ticket()));
}

}  // namespace

void tour(const Look& look) {
  past_the_journey(look);
  for (const Status status :
       {Status::awaiting_customer, Status::awaiting_approval, Status::awaiting_bans,
        Status::ready_to_switch, Status::switch_scheduled, Status::verifying, Status::resolved,
        Status::declined, Status::withdrawn}) {
    past_the_ticket(look, status);
  }
  past_the_questions(look);
  past_the_desk(look);
  past_the_other_kinds(look);
  past_overriding(look);
  past_vouching(look);
  past_the_tam(look);
  past_the_mail(look);
  past_no_mail(look);
  past_the_outbox(look);
  past_the_first_invoices(look);
  past_long_lists(look);
  past_billing(look);
  past_corrections(look);
  past_administration(look);
  past_structure(look);
  past_the_console(look);
}

}  // namespace support
