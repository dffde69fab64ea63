#include "tickets/notification.h"

#include <algorithm>

#include "billing/words.h"

namespace tickets {

namespace {

constexpr std::array templates{
    billing::Word<MailTemplate>{MailTemplate::received, "received"},
    billing::Word<MailTemplate>{MailTemplate::setup_incomplete, "setup_incomplete"},
    billing::Word<MailTemplate>{MailTemplate::question, "question"},
    billing::Word<MailTemplate>{MailTemplate::approved, "approved"},
    billing::Word<MailTemplate>{MailTemplate::declined, "declined"},
    billing::Word<MailTemplate>{MailTemplate::withdrawn, "withdrawn"},
    billing::Word<MailTemplate>{MailTemplate::switch_scheduled, "switch_scheduled"},
    billing::Word<MailTemplate>{MailTemplate::switched, "switched"},
    billing::Word<MailTemplate>{MailTemplate::invoices_ready, "invoices_ready"},
    billing::Word<MailTemplate>{MailTemplate::reply, "reply"},
    billing::Word<MailTemplate>{MailTemplate::request_opened, "request_opened"},
    billing::Word<MailTemplate>{MailTemplate::escalation, "escalation"},
    billing::Word<MailTemplate>{MailTemplate::tam_switch_scheduled, "tam_switch_scheduled"},
    billing::Word<MailTemplate>{MailTemplate::tam_resolved, "tam_resolved"},
    billing::Word<MailTemplate>{MailTemplate::bans_wanted, "bans_wanted"},
    billing::Word<MailTemplate>{MailTemplate::approval_fell, "approval_fell"},
    billing::Word<MailTemplate>{MailTemplate::finish_request, "finish_request"},
    billing::Word<MailTemplate>{MailTemplate::reminder, "reminder"},
    billing::Word<MailTemplate>{MailTemplate::date_slips, "date_slips"},
    billing::Word<MailTemplate>{MailTemplate::duplicate, "duplicate"},
    billing::Word<MailTemplate>{MailTemplate::call_back_promised, "call_back_promised"},
    billing::Word<MailTemplate>{MailTemplate::caller_waiting, "caller_waiting"},
    billing::Word<MailTemplate>{MailTemplate::decision_due, "decision_due"},
    billing::Word<MailTemplate>{MailTemplate::slip_risk, "slip_risk"},
    billing::Word<MailTemplate>{MailTemplate::follow_up, "follow_up"},
    billing::Word<MailTemplate>{MailTemplate::mail_undeliverable, "mail_undeliverable"},
    billing::Word<MailTemplate>{MailTemplate::mail_quarantined, "mail_quarantined"},
    billing::Word<MailTemplate>{MailTemplate::morning_digest, "morning_digest"},
    billing::Word<MailTemplate>{MailTemplate::digest, "digest"},
    billing::Word<MailTemplate>{MailTemplate::webhook, "webhook"}};

constexpr std::array audiences{billing::Word<MailAudience>{MailAudience::customer, "customer"},
                               billing::Word<MailAudience>{MailAudience::tam, "tam"},
                               billing::Word<MailAudience>{MailAudience::billing, "billing"},
                               billing::Word<MailAudience>{MailAudience::desk, "desk"},
                               billing::Word<MailAudience>{MailAudience::program, "program"}};

// Collects who is told of one event.
class Notices {
 public:
  Notices(const Event& event, const Ticket& after, Email tam, const NoticeAddresses& addresses)
      : event_(event), after_(after), tam_(std::move(tam)), addresses_(addresses) {}

  void customer(MailTemplate name) { add(name, MailAudience::customer, after_.requester.email); }
  void tam(MailTemplate name) { add(name, MailAudience::tam, tam_); }
  void billing(MailTemplate name) { add(name, MailAudience::billing, addresses_.billing); }
  void desk(MailTemplate name) { add(name, MailAudience::desk, addresses_.desk); }

  std::vector<Notice> take() { return std::move(notices_); }

 private:
  void add(MailTemplate name, MailAudience audience, const Email& address) {
    const Email recipient{billing::folded(address.value)};
    const bool acted = recipient.value == billing::folded(event_.by.email.value);
    if (recipient.value.empty() || (acted && name != MailTemplate::received)) return;
    const bool told = std::any_of(notices_.begin(), notices_.end(), [&](const Notice& notice) {
      return notice.template_name == name && notice.recipient == recipient;
    });
    if (!told) notices_.push_back({name, audience, recipient});
  }

  const Event& event_;
  const Ticket& after_;
  Email tam_;
  const NoticeAddresses& addresses_;
  std::vector<Notice> notices_;
};

void tell(Notices& to, const Event& event, const Ticket& after) {
  switch (event.action) {
    case Action::open:
      to.customer(MailTemplate::received);
      to.tam(MailTemplate::request_opened);
      return;
    case Action::fail_setup: to.customer(MailTemplate::setup_incomplete); return;
    case Action::ask_customer: to.customer(MailTemplate::question); return;
    case Action::approve:
      to.customer(MailTemplate::approved);
      if (!cost_centers_without_ban(after).empty()) to.billing(MailTemplate::bans_wanted);
      return;
    case Action::schedule_switch:
      to.customer(MailTemplate::switch_scheduled);
      to.tam(MailTemplate::tam_switch_scheduled);
      return;
    case Action::approval_falls: to.desk(MailTemplate::approval_fell); return;
    case Action::take_effect: to.customer(MailTemplate::switched); return;
    case Action::confirm_invoices:
      to.customer(MailTemplate::invoices_ready);
      to.tam(MailTemplate::tam_resolved);
      return;
    case Action::decline: to.customer(MailTemplate::declined); return;
    case Action::withdraw: to.customer(MailTemplate::withdrawn); return;
    case Action::reply:
      // What the customer writes himself is read on the ticket.
      if (event.by.role != Role::customer) to.customer(MailTemplate::reply);
      return;
    case Action::escalate: to.tam(MailTemplate::escalation); return;
    case Action::pass_setup:
    case Action::answer:
    case Action::assign_ban:
    case Action::complete_bans:
    case Action::unschedule:
    case Action::note:
    case Action::acknowledge_finding:
    case Action::check_setup:
    case Action::mark_duplicate:
    case Action::reopen:
    case Action::take:
    case Action::hand_over_call:
    case Action::call_back:
    case Action::move_escalation:
    case Action::remind:
    case Action::open_follow_up:
    case Action::close_follow_up: return;
  }
}

}  // namespace

std::string_view text_of(MailTemplate name) { return billing::text_in(templates, name); }
std::optional<MailTemplate> mail_template_from(std::string_view text) {
  return billing::value_in(templates, text);
}

std::string_view text_of(MailAudience audience) { return billing::text_in(audiences, audience); }
std::optional<MailAudience> mail_audience_from(std::string_view text) {
  return billing::value_in(audiences, text);
}

std::vector<Notice> notices(const Event& event, const Ticket& after,
                            const std::optional<billing::TechnicalAccountManager>& primary_tam,
                            const NoticeAddresses& addresses) {
  const bool on_file = primary_tam && !primary_tam->email.empty();
  Notices to(event, after, on_file ? Email{primary_tam->email} : addresses.desk_lead, addresses);
  tell(to, event, after);
  return to.take();
}

}  // namespace tickets
