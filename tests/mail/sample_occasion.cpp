#include "sample_occasion.h"

#include "tests/support/instants.h"
#include "tests/support/organization_builder.h"

namespace {

using namespace tickets;

const Actor requester{{"admin@northwind.example"}, "Org Admin", Role::customer, {{"northwind"}}};
const Actor operator_{{"desk@splitdesk.example"}, "Desk Operator", Role::support_desk, {}};
const Actor biller{{"biller@splitdesk.example"}, "Billing Operator", Role::billing, {}};
const billing::Month first_month(2026, 3);

// Events in a row, each from where the one before led.
class Story {
 public:
  Story& then(Action action, const Actor& by, Status to, EventBody body) {
    event_.ticket = {"SPL-7K3Q-9"};
    event_.sequence += 1;
    event_.at = support::at(2026, 2, 2, 15) + std::chrono::minutes(event_.sequence);
    event_.by = by;
    event_.action = action;
    event_.from = ticket_ ? std::optional(ticket_->status) : std::nullopt;
    event_.to = to;
    event_.body = std::move(body);
    ticket_ = tickets::advance(ticket_, event_);
    return *this;
  }
  const Event& event() const { return event_; }
  const Ticket& ticket() const { return *ticket_; }

 private:
  Event event_;
  std::optional<Ticket> ticket_;
};

billing::SetupReport report(billing::Verdict verdict) {
  billing::SetupReport result{verdict, {}, {"fingerprint"}, support::at(2026, 2, 2, 15)};
  if (verdict == billing::Verdict::ready) return result;
  using billing::Severity;
  result.findings = {
      {"cost_center_without_provider", Severity::block, "cc-lab", "Laboratory",
       "Laboratory has no provider.", "Add one to a workspace in it.", "cc-lab"},
      {"requester_not_authorized", Severity::block, "admin", "Org Admin",
       "Org Admin is no administrator.", "Have an administrator confirm the request.", ""},
      {"provider_in_personal_workspace", Severity::warn, "p-1", "AWS test",
       "AWS test is in a personal workspace.", "Move it.", "cc-ops"}};
  return result;
}

Story opened(const std::string& words) {
  Story story;
  story.then(Action::open, requester, Status::submitted,
             Opened{RequestKind::separate_invoices,
                    Channel::web,
                    {"northwind"},
                    "NW01",
                    {requester.email, requester.name, "+1 555 0199"},
                    words,
                    {{"cc-retail"}, {"cc-ops"}, {"cc-lab"}}});
  return story;
}

Story checked(const std::string& words) {
  return opened(words).then(Action::pass_setup, the_bot(), Status::awaiting_approval,
                            SetupChecked{report(billing::Verdict::ready)});
}

Story approved(const std::string& words) {
  return checked(words).then(Action::approve, operator_, Status::awaiting_bans,
                             Approved{{"fingerprint"}});
}

Story scheduled(const std::string& words) {
  const std::map<billing::CostCenterId, billing::BillingAccountNumber> bans{
      {{"cc-retail"}, {"NW-RETAIL-4411"}},
      {{"cc-ops"}, {"NW-OPS-4422"}},
      {{"cc-lab"}, {"NW-LAB-4433"}}};
  return approved(words)
      .then(Action::assign_ban, biller, Status::awaiting_bans, BansAssigned{bans})
      .then(Action::complete_bans, the_bot(), Status::ready_to_switch, Nothing{})
      .then(Action::schedule_switch, biller, Status::switch_scheduled, Scheduled{first_month});
}

Story switched(const std::string& words) {
  return scheduled(words).then(Action::take_effect, the_bot(), Status::verifying,
                               TookEffect{first_month});
}

Story resolved(const std::string& words) {
  return switched(words).then(
      Action::confirm_invoices, the_bot(), Status::resolved,
      Confirmed{first_month, {"INV-2026-000017", "INV-2026-000018", "INV-2026-000019"}});
}

Reminded slips(std::uint32_t step, const std::string& words) {
  return {{TimerKind::slip_risk, 24315, step},
          {words, "The request is not approved."},
          billing::Month(2026, 3),
          billing::Month(2026, 4)};
}

PromisedCall a_promised_call(const std::string& words) {
  return {"+1 555 0199 " + words,
          support::at(2026, 2, 3, 15),
          support::at(2026, 2, 3, 16),
          "Europe/Madrid",
          {"caller@splitdesk.example"}};
}

Story story_of(MailTemplate name, const std::string& words) {
  switch (name) {
    case MailTemplate::received:
    case MailTemplate::request_opened: return opened(words);
    case MailTemplate::setup_incomplete:
      return opened(words).then(Action::fail_setup, the_bot(), Status::awaiting_customer,
                                SetupChecked{report(billing::Verdict::blocked)});
    case MailTemplate::question:
      return checked(words).then(Action::ask_customer, operator_, Status::awaiting_customer,
                                 Asked{words});
    case MailTemplate::approved:
    case MailTemplate::bans_wanted: return approved(words);
    case MailTemplate::declined:
      return checked(words).then(Action::decline, operator_, Status::declined,
                                 Closed{"not_entitled", words});
    case MailTemplate::withdrawn:
      return checked(words).then(Action::withdraw, operator_, Status::withdrawn, Closed{"", words});
    case MailTemplate::switch_scheduled:
    case MailTemplate::tam_switch_scheduled: return scheduled(words);
    case MailTemplate::switched: return switched(words);
    case MailTemplate::invoices_ready:
    case MailTemplate::tam_resolved: return resolved(words);
    case MailTemplate::reply:
      return approved(words).then(Action::reply, operator_, Status::awaiting_bans, Said{words});
    case MailTemplate::escalation:
      return checked(words).then(Action::escalate, operator_, Status::awaiting_approval,
                                 Escalated{words, "Two mails answered.", "Call the requester.",
                                           support::at(2026, 2, 26, 20), true});
    case MailTemplate::approval_fell:
      return scheduled(words).then(
          Action::approval_falls, the_bot(), Status::awaiting_approval,
          ApprovalFell{{"Provider p-aws moved from workspace ws-web to ws-lab"},
                       report(billing::Verdict::ready)});
    case MailTemplate::reminder:
      return opened(words)
          .then(Action::fail_setup, the_bot(), Status::awaiting_customer,
                SetupChecked{report(billing::Verdict::blocked)})
          .then(
              Action::remind, the_bot(), Status::awaiting_customer,
              Reminded{{TimerKind::waiting_customer, 2, 2}, {words, "Name a recipient."}, {}, {}});
    case MailTemplate::date_slips:
      return checked(words).then(Action::remind, the_bot(), Status::awaiting_approval,
                                 slips(1, words));
    case MailTemplate::slip_risk:
      return checked(words).then(Action::remind, the_bot(), Status::awaiting_approval,
                                 slips(2, words));
    case MailTemplate::decision_due:
      return checked(words).then(Action::remind, the_bot(), Status::awaiting_approval,
                                 Reminded{{TimerKind::decision, 1, 50}, {words}, {}, {}});
    case MailTemplate::duplicate:
      return checked(words).then(Action::mark_duplicate, operator_, Status::duplicate,
                                 Duplicated{{"SPL-0002-2"}});
    case MailTemplate::call_back_promised:
      return checked(words).then(
          Action::hand_over_call, operator_, Status::awaiting_approval,
          CallHandedOver{CallResult::no_answer, {}, words, a_promised_call(words)});
    case MailTemplate::caller_waiting:
      return checked(words).then(Action::escalate, operator_, Status::awaiting_approval,
                                 Escalated{words, words, words, support::at(2026, 2, 26, 20), true,
                                           0, CallWish{"+1 555 0199", words}});
    case MailTemplate::follow_up:
      return switched(words).then(Action::open_follow_up, the_bot(), Status::verifying,
                                  DriftSeen{DriftKind::provider_moved, {words, "It moved."}});
    case MailTemplate::mail_undeliverable: return checked(words);
    case MailTemplate::finish_request:
    case MailTemplate::mail_quarantined:
    case MailTemplate::morning_digest:
    case MailTemplate::digest:
    case MailTemplate::webhook: break;
  }
  throw std::logic_error("a mail that is about no ticket");
}

MailAudience audience_of(MailTemplate name) {
  switch (name) {
    case MailTemplate::request_opened:
    case MailTemplate::escalation:
    case MailTemplate::caller_waiting:
    case MailTemplate::slip_risk:
    case MailTemplate::tam_switch_scheduled:
    case MailTemplate::tam_resolved: return MailAudience::tam;
    case MailTemplate::bans_wanted: return MailAudience::billing;
    case MailTemplate::approval_fell:
    case MailTemplate::decision_due:
    case MailTemplate::follow_up:
    case MailTemplate::mail_undeliverable:
    case MailTemplate::mail_quarantined:
    case MailTemplate::morning_digest: return MailAudience::desk;
    case MailTemplate::webhook: return MailAudience::program;
    case MailTemplate::received:
    case MailTemplate::setup_incomplete:
    case MailTemplate::question:
    case MailTemplate::approved:
    case MailTemplate::declined:
    case MailTemplate::withdrawn:
    case MailTemplate::switch_scheduled:
    case MailTemplate::switched:
    case MailTemplate::invoices_ready:
    case MailTemplate::reply:
    case MailTemplate::finish_request:
    case MailTemplate::reminder:
    case MailTemplate::date_slips:
    case MailTemplate::duplicate:
    case MailTemplate::call_back_promised:
    case MailTemplate::digest: return MailAudience::customer;
  }
  throw std::logic_error("unknown template");
}

Notice notice_of(MailTemplate name) {
  const MailAudience audience = audience_of(name);
  switch (audience) {
    case MailAudience::tam: return {name, audience, {"tam@example.net"}};
    case MailAudience::billing: return {name, audience, {"billing@splitdesk.example"}};
    case MailAudience::desk: return {name, audience, {"desk@splitdesk.example"}};
    case MailAudience::customer: return {name, audience, requester.email};
    case MailAudience::program: break;
  }
  throw std::logic_error("no mail");
}

billing::Invoice an_invoice(const std::string& number, const std::string& bearer,
                            std::int64_t minor_units) {
  billing::Invoice invoice;
  invoice.number = billing::InvoiceNumber{number};
  invoice.bearer_name = bearer;
  invoice.total = {minor_units, {}};
  return invoice;
}

billing::Preview a_preview() {
  billing::Preview preview;
  preview.period = billing::Month(2026, 1);
  preview.separate.invoices = {an_invoice("", "Retail", 1'000'010),
                               an_invoice("", "Operations", 24),
                               an_invoice("", "Laboratory", 243'076)};
  preview.single.invoices = {an_invoice("", "Northwind Traders", 1'243'110)};
  return preview;
}

}  // namespace

bot::MailSettings sample_mail_settings() {
  bot::MailSettings settings;
  settings.from = "desk@splitdesk.example";
  settings.from_name = "splitdesk support";
  settings.reply_to = "answers@splitdesk.example";
  settings.base_url = "https://splitdesk.example";
  settings.desk_phone = "+1 555 0100";
  settings.desk_email = "desk@splitdesk.example";
  settings.desk_hours = "Mon-Fri 08:00-17:00 US Central";
  settings.desk_time_zone = "America/Chicago";
  return settings;
}

std::vector<MailTemplate> all_mail_templates() {
  std::vector<MailTemplate> all;
  for (int at = 0; at < static_cast<int>(MailTemplate::webhook); ++at)
    all.push_back(static_cast<MailTemplate>(at));
  return all;
}

namespace {

OutgoingMail a_mail(MailTemplate name) {
  OutgoingMail mail;
  mail.id = 7;
  mail.ticket = {"SPL-7K3Q-9"};
  mail.event_sequence = 2;
  mail.notice = notice_of(name);
  mail.queued_at = mail.next_attempt_at = support::at(2026, 2, 2, 15);
  mail.message_id = "SPL-7K3Q-9.2.1@splitdesk.example";
  return mail;
}

bool is_about_none(MailTemplate name) {
  return name == MailTemplate::finish_request || name == MailTemplate::mail_quarantined ||
         name == MailTemplate::morning_digest || name == MailTemplate::digest;
}

void add_ticket(bot::MailOccasion& occasion, const std::string& words) {
  const MailTemplate name = occasion.mail.notice.template_name;
  const Story story = story_of(name, words);
  occasion.mail.ticket = story.ticket().number;
  occasion.mail.event_sequence = story.event().sequence;
  occasion.mail.queued_at = occasion.mail.next_attempt_at = story.event().at;
  occasion.event = story.event();
  occasion.ticket = story.ticket();
  occasion.report = report(billing::Verdict::blocked);
  occasion.organization = support::an_organization().build();
  occasion.separate_side = story.ticket().scope;
  if (name == MailTemplate::switch_scheduled) occasion.preview = a_preview();
  if (name == MailTemplate::invoices_ready || name == MailTemplate::tam_resolved)
    occasion.invoices = {an_invoice("INV-2026-000017", "Retail", 1'000'010),
                         an_invoice("INV-2026-000018", "Operations", -24),
                         an_invoice("INV-2026-000019", "Laboratory", 243'076)};
  if (name != MailTemplate::mail_undeliverable) return;
  occasion.mail.event_sequence = 0;
  occasion.event = {};
  occasion.lost = a_mail(MailTemplate::question);
  occasion.lost->state = MailState::dead;
  occasion.lost->last_answer = "550 5.1.1 " + words;
}

void add_inbound(bot::MailOccasion& occasion, const std::string& words) {
  InboundMail inbound;
  inbound.id = 17;
  inbound.received_at = support::at(2026, 2, 2, 14);
  inbound.sender = {"somebody@contoso.example"};
  inbound.subject = "About " + words;
  inbound.reason = "The sender is not known. " + words;
  inbound.message_id = "letter@contoso.example";
  occasion.inbound = inbound;
}

void add_morning(bot::MailOccasion& occasion, const std::string& words) {
  const Ticket ticket = story_of(MailTemplate::slip_risk, words).ticket();
  occasion.morning = bot::MorningList{{{Status::awaiting_approval, 3}, {Status::resolved, 5}},
                                      {ticket},
                                      {ticket},
                                      {},
                                      {ticket},
                                      {a_mail(MailTemplate::question)},
                                      2};
}

}  // namespace

bot::MailOccasion occasion_for(MailTemplate name, const std::string& words, RequestKind kind) {
  bot::MailOccasion occasion;
  occasion.mail.id = 12;
  occasion.mail.notice = notice_of(name);
  occasion.mail.queued_at = occasion.mail.next_attempt_at = support::at(2026, 2, 2, 15);
  occasion.mail.message_id = "SPL-7K3Q-9.3.1@splitdesk.example";
  if (!is_about_none(name)) add_ticket(occasion, words);
  occasion.ticket.kind = kind;
  if (kind == RequestKind::single_invoice) occasion.ticket.scope.clear();
  if (name == MailTemplate::finish_request || name == MailTemplate::mail_quarantined)
    add_inbound(occasion, words);
  if (name == MailTemplate::morning_digest) add_morning(occasion, words);
  if (name == MailTemplate::digest) {
    occasion.held = {a_mail(MailTemplate::approved), a_mail(MailTemplate::switched)};
    occasion.held.back().ticket = {"SPL-0002-2"};
  }
  return occasion;
}
