#include <algorithm>

#include "bot/mail/mail_draft.h"
#include "bot/mail/mail_words.h"
#include "bot/render/escalation_words.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/clock/cut_off.h"

namespace bot {
namespace {

using tickets::MailAudience;
using tickets::MailTemplate;

void tell_month(const MailDraft& draft, billing::Month month) {
  draft.set("MONTH", month_for_people(month));
  draft.set("START", first_day_of(month));
  draft.set("FIRST_INVOICES", first_day_of(month.next()));
}

void tell_cost_centers(const MailDraft& draft) {
  const tickets::Ticket& ticket = draft.occasion.ticket;
  const bool only_missing = draft.occasion.mail.notice.template_name == MailTemplate::bans_wanted;
  const std::vector<billing::CostCenterId> missing = tickets::cost_centers_without_ban(ticket);
  if (only_missing)
    draft.set("COUNT", say_count(missing.size(), "1 account number", "{} account numbers",
                                 {std::to_string(missing.size())}));
  // The way back asks for none: it is about those that have an invoice of their own until then.
  const bool back = ticket.kind == tickets::RequestKind::single_invoice;
  for (const billing::CostCenterId& id : back ? draft.occasion.separate_side : ticket.scope) {
    if (only_missing && std::ranges::find(missing, id) == missing.end()) continue;
    View& row = draft.body.add("COST_CENTER");
    row.set("NAME", cost_center_name(draft.occasion.organization, id));
    const auto ban = ticket.bans.find(id);
    row.set("BAN", ban == ticket.bans.end() ? "-" : masked(ban->second.ban));
  }
}

void tell_preview(const MailDraft& draft) {
  const auto& preview = draft.occasion.preview;
  // With several currencies there is no single sum to compare with; the page has the whole table.
  if (!preview || preview->single.invoices.size() != 1) return;
  View& section = draft.body.add("PREVIEW");
  billing::Amount sum{0, preview->single.invoices.front().total.currency};
  for (const billing::Invoice& invoice : preview->separate.invoices) {
    section.add("ROW")
        .set("NAME", invoice.bearer_name)
        .set("AMOUNT", money_for_people(invoice.total));
    sum += invoice.total;
  }
  section.set("PERIOD", month_for_people(preview->period));
  section.set("TOTAL", money_for_people(sum));
  section.set("SINGLE", money_for_people(preview->single.invoices.front().total));
}

void tell_invoices(const MailDraft& draft) {
  for (const billing::Invoice& invoice : draft.occasion.invoices)
    draft.body.add("INVOICE")
        .set("NAME", invoice.bearer_name)
        .set("NUMBER", invoice.number ? invoice.number->value : "-")
        .set("AMOUNT", money_for_people(invoice.total));
}

void tell_call(const MailDraft& draft, const tickets::PromisedCall& promised) {
  draft.set("CALL_NUMBER", promised.number);
  draft.set("CALL_FROM", instant_for_people(promised.from, promised.time_zone));
  draft.set("CALL_TO", instant_for_people(promised.to, promised.time_zone));
}

void tell_new_promise(const MailDraft& draft, const tickets::PromisedCall& promised) {
  tell_call(draft, promised);
  if (draft.occasion.mail.notice.template_name == MailTemplate::decision_due)
    draft.body.show("CALL_PLANNED");
}

// The whole escalation, whatever was added or whoever was asked before.
void tell_escalation(const MailDraft& draft, std::uint32_t sequence) {
  const tickets::Ticket& ticket = draft.occasion.ticket;
  const auto found =
      std::ranges::find(ticket.escalations, sequence, &tickets::Escalation::sequence);
  if (found == ticket.escalations.end()) return;
  const EscalationWords words = escalation_words(*found);
  draft.quote("REASON", words.reason);
  draft.quote("ASKED", words.asked_of_tam);
  draft.quote("DONE", words.done_so_far);
  draft.body.show(found->needed_by ? "HAS_NEEDED_BY" : "NO_NEEDED_BY");
  if (found->needed_by) draft.set_instant("NEEDED_BY", *found->needed_by);
  if (!ticket.call_wish) return;
  draft.set("WISH_NUMBER", ticket.call_wish->number);
  draft.set("WISH_WINDOW",
            ticket.call_wish->window.empty() ? say("at any time") : ticket.call_wish->window);
  draft.body.show("HAS_CALL_WISH");
}

// The start the customer was told of does not hold any more.
void tell_lost_start(const MailDraft& draft, std::string_view section) {
  const MailOccasion& occasion = draft.occasion;
  if (occasion.mail.notice.template_name != MailTemplate::date_slips) return;
  draft.body.show(section);
  const auto earliest = billing::earliest_switch(occasion.mail.queued_at, draft.desk.cut_off_days);
  draft.set("FROM", first_day_of(occasion.start_before.value_or(earliest)));
  draft.set("EARLIEST", first_day_of(earliest));
}

void tell_slip(const MailDraft& draft, const tickets::Reminded& body) {
  if (!body.from || !body.to) return;
  draft.body.show("MAY_SLIP");
  draft.set("FROM", first_day_of(*body.from));
  draft.set("TO", first_day_of(*body.to));
  draft.set_instant("CUT_OFF", tickets::cut_off_of(*body.from, draft.desk));
}

// Its time begins, or is over and nobody has written down how it went.
void tell_promise(const MailDraft& draft, const tickets::TimerKey& timer) {
  draft.body.show(timer.step == 0 ? "CALL_DUE" : "CALL_OVER");
  for (const tickets::CallBack& one : draft.occasion.ticket.call_backs) {
    if (one.sequence != timer.about) continue;
    tell_call(draft, one.promised);
    draft.set("CALL_OWNER", one.promised.owner.value);
  }
}

void tell_timer(const MailDraft& draft, const tickets::Reminded& body) {
  const std::string& question = draft.occasion.ticket.question;
  switch (body.timer.kind) {
    case tickets::TimerKind::decision:
      draft.set("PERCENT", std::to_string(body.timer.step));
      draft.body.show("DECISION");
      return;
    case tickets::TimerKind::waiting_customer:
      draft.body.show_if(draft.occasion.mail.notice.audience != MailAudience::customer, "SILENT");
      draft.quote("QUESTION", question);
      draft.set("COUNT", things(body.items.size()));
      draft.body.show(question.empty() ? "IS_SETUP" : "IS_QUESTION");
      return;
    case tickets::TimerKind::slip_risk: tell_slip(draft, body); return;
    case tickets::TimerKind::first_invoices: draft.body.show("INVOICES_LATE"); return;
    case tickets::TimerKind::call_back: tell_promise(draft, body.timer); return;
    case tickets::TimerKind::escalation:
    case tickets::TimerKind::daily_check: return;
  }
}

std::string_view section_of(tickets::DriftKind kind) {
  switch (kind) {
    case tickets::DriftKind::cost_center_without_ban: return "NO_BAN";
    case tickets::DriftKind::provider_moved: return "MOVED";
    case tickets::DriftKind::provider_without_owner: return "NO_OWNER";
    case tickets::DriftKind::cost_center_deleted: return "DELETED";
    case tickets::DriftKind::cost_center_renamed: return "RENAMED";
  }
  return {};
}

// What is recorded of an act of ours is our words; what a person wrote stays as it is.
std::string ours_said(const tickets::Event& event, const std::string& text) {
  return event.by.role == tickets::Role::bot ? said(text) : text;
}

// What the event itself says, one overload per kind that a mail tells of.
struct EventTeller {
  const MailDraft& draft;

  void operator()(const tickets::Opened&) const {
    draft.body.show("OPENED");
    tell_findings(draft);
  }
  void operator()(const tickets::Reopened& body) const {
    draft.body.show("REOPENED");
    draft.quote("TEXT", body.reason);
    tell_findings(draft);
  }
  void operator()(const tickets::SetupChecked&) const { tell_findings(draft); }
  void operator()(const tickets::Asked& body) const { draft.quote("TEXT", body.question); }
  void operator()(const tickets::Approved&) const { tell_cost_centers(draft); }
  void operator()(const tickets::ApprovalFell& body) const {
    draft.list("CHANGE", body.changes);
    tell_lost_start(draft, "FELL");
    tell_findings(draft);
  }
  void operator()(const tickets::Scheduled& body) const {
    tell_month(draft, body.from);
    tell_cost_centers(draft);
    tell_preview(draft);
  }
  void operator()(const tickets::TookEffect& body) const {
    tell_month(draft, body.from);
    tell_cost_centers(draft);
  }
  void operator()(const tickets::Confirmed& body) const {
    tell_month(draft, body.period);
    tell_invoices(draft);
  }
  void operator()(const tickets::Closed& body) const {
    const tickets::Event& event = draft.occasion.event;
    draft.quote("TEXT", ours_said(event, body.text));
    draft.set("REOPEN_UNTIL", day_for_people(event.at + draft.desk.reopen_closed_within));
    draft.body.show_if(!body.text.empty(), "HAS_TEXT");
  }
  void operator()(const tickets::Said& body) const {
    draft.quote("TEXT", body.text);
    if (draft.occasion.event.action == tickets::Action::unschedule)
      tell_lost_start(draft, "TAKEN_BACK");
  }
  void operator()(const tickets::Escalated& body) const {
    draft.body.show_if(body.adds_to != 0, "ADDED");
    tell_escalation(draft, body.adds_to == 0 ? draft.occasion.event.sequence : body.adds_to);
  }
  void operator()(const tickets::EscalationMoved& body) const {
    const tickets::Actor& by = draft.occasion.event.by;
    const bool over = body.state != tickets::EscalationState::sent;
    const bool answered = body.state == tickets::EscalationState::answered;
    const bool by_hand = by.role != tickets::Role::bot && !body.text.empty();
    if (over) {
      draft.body.show(answered ? "WAS_ANSWERED" : "NOBODY_TOOK_IT");
      draft.quote("TEXT", ours_said(draft.occasion.event, body.text));
    } else {
      draft.body.show(by_hand ? "HANDED_ON" : "PASSED_ON");
    }
    if (!over && by_hand) {
      draft.set("PASSED_BY", by.name);
      draft.quote("PASSED_WHY", body.text);
    }
    tell_escalation(draft, body.escalation);
  }
  void operator()(const tickets::Duplicated& body) const { draft.set("OTHER", body.of.value); }
  void operator()(const tickets::CallHandedOver& body) const {
    if (body.promised) tell_new_promise(draft, *body.promised);
  }
  void operator()(const tickets::CalledBack& body) const {
    if (body.promised_again) tell_new_promise(draft, *body.promised_again);
  }
  void operator()(const tickets::Reminded& body) const {
    draft.body.show_if(!body.items.empty(), "HAS_ITEMS");
    tell_timer(draft, body);
    draft.list("ITEM", body.items);
  }
  void operator()(const tickets::DriftSeen& body) const {
    draft.body.show(section_of(body.kind));
    draft.list("ITEM", body.sentences);
  }
  // Nobody is mailed of the others.
  template <class Body>
  void operator()(const Body&) const {}
};

}  // namespace

void tell_event(const MailDraft& draft) {
  std::visit(EventTeller{draft}, draft.occasion.event.body);
}

}  // namespace bot
