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
  }
  throw std::logic_error("unknown template");
}

Notice notice_of(MailTemplate name) {
  switch (name) {
    case MailTemplate::request_opened:
    case MailTemplate::escalation:
    case MailTemplate::tam_switch_scheduled:
    case MailTemplate::tam_resolved: return {name, MailAudience::tam, {"tam@example.net"}};
    case MailTemplate::bans_wanted:
      return {name, MailAudience::billing, {"billing@splitdesk.example"}};
    case MailTemplate::approval_fell: return {name, MailAudience::desk, {"desk@splitdesk.example"}};
    case MailTemplate::received:
    case MailTemplate::setup_incomplete:
    case MailTemplate::question:
    case MailTemplate::approved:
    case MailTemplate::declined:
    case MailTemplate::withdrawn:
    case MailTemplate::switch_scheduled:
    case MailTemplate::switched:
    case MailTemplate::invoices_ready:
    case MailTemplate::reply: return {name, MailAudience::customer, requester.email};
  }
  throw std::logic_error("unknown template");
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
  for (int at = 0; at <= static_cast<int>(MailTemplate::approval_fell); ++at)
    all.push_back(static_cast<MailTemplate>(at));
  return all;
}

bot::MailOccasion occasion_for(MailTemplate name, const std::string& words) {
  const Story story = story_of(name, words);
  bot::MailOccasion occasion;
  occasion.mail.id = 12;
  occasion.mail.ticket = story.ticket().number;
  occasion.mail.event_sequence = story.event().sequence;
  occasion.mail.notice = notice_of(name);
  occasion.mail.queued_at = story.event().at;
  occasion.mail.next_attempt_at = story.event().at;
  occasion.mail.message_id = "SPL-7K3Q-9.3.1@splitdesk.example";
  occasion.event = story.event();
  occasion.ticket = story.ticket();
  occasion.report = report(billing::Verdict::blocked);
  occasion.organization = support::an_organization().build();
  if (name == MailTemplate::switch_scheduled) occasion.preview = a_preview();
  if (name == MailTemplate::invoices_ready || name == MailTemplate::tam_resolved)
    occasion.invoices = {an_invoice("INV-2026-000017", "Retail", 1'000'010),
                         an_invoice("INV-2026-000018", "Operations", -24),
                         an_invoice("INV-2026-000019", "Laboratory", 243'076)};
  return occasion;
}
