#include "bot/pages/ticket/event_titles.h"

#include <array>

#include "bot/pages/parts/counted.h"
#include "bot/pages/parts/kind_words.h"

namespace bot::pages {
namespace {

using tickets::Action;
using tickets::TimerKind;

std::string decision_title(std::uint32_t percent) {
  if (percent >= 100) return "The promised time to decide is over";
  return std::to_string(percent) + " % of the promised time to decide has passed";
}

std::string waiting_title(const tickets::TimerKey& timer, Reader reader) {
  return (reader == Reader::customer ? "We reminded you" : "Customer reminded") +
         std::string(" after ") + counted(timer.step, "day");
}

std::string slip_title(std::uint32_t days) {
  if (days == 0) return "The start moves to a later month";
  return "The start is at risk: the cut-off is " + counted(days, "business day") + " away";
}

std::string title_of(const tickets::TimerKey& timer, Reader reader) {
  switch (timer.kind) {
    case TimerKind::decision: return decision_title(timer.step);
    case TimerKind::waiting_customer: return waiting_title(timer, reader);
    case TimerKind::slip_risk: return slip_title(timer.step);
    case TimerKind::escalation: return "The escalation was not answered in time";
    case TimerKind::first_invoices: return "The first invoices are late";
    case TimerKind::call_back: return "A promised call is overdue";
    case TimerKind::daily_check: return "Daily check";
  }
  return {};
}

std::string_view title_of(tickets::EscalationState state) {
  switch (state) {
    case tickets::EscalationState::sent: return "Escalation passed on";
    case tickets::EscalationState::acknowledged: return "Escalation taken: \"I have it\"";
    case tickets::EscalationState::answered: return "Escalation answered";
    case tickets::EscalationState::declined: return "Escalation declined";
    case tickets::EscalationState::expired: return "Escalation expired without an answer";
  }
  return {};
}

std::string_view title_of(tickets::DriftKind kind) {
  switch (kind) {
    case tickets::DriftKind::cost_center_without_ban: return "A new Cost Center has no BAN";
    case tickets::DriftKind::provider_moved: return "A Provider moved to another Cost Center";
    case tickets::DriftKind::provider_without_owner: return "A Provider belongs to nobody";
    case tickets::DriftKind::cost_center_deleted: return "A Cost Center was deleted";
    case tickets::DriftKind::cost_center_renamed: return "A Cost Center was renamed";
  }
  return {};
}

std::string escalated_title(const tickets::Event& event) {
  const auto* body = std::get_if<tickets::Escalated>(&event.body);
  return body && body->adds_to != 0 ? "Added to the open escalation"
                                    : "Escalated to the Primary TAM";
}

std::string call_back_title(const tickets::Event& event) {
  const auto* body = std::get_if<tickets::CalledBack>(&event.body);
  return body && !body->reached ? "Called back, not reached" : "Called back";
}

template <class Body, class Member>
std::string title_by(const tickets::Event& event, Member member, std::string_view prefix) {
  const auto* body = std::get_if<Body>(&event.body);
  return std::string(prefix) + std::string(body ? title_of(body->*member) : "");
}

// Where a customer reads other words than the desk.
constexpr std::array<std::pair<Action, std::string_view>, 6> customers_titles{{
    {Action::escalate, "Your Technical Account Manager is asked to help"},
    {Action::move_escalation, "Your Technical Account Manager is asked to help"},
    {Action::hand_over_call, "About your call"},
    {Action::take, "Somebody is looking after it"},
    {Action::open_follow_up, "Your setup has changed"},
    {Action::close_follow_up, "Your setup is in order again"},
}};

std::string for_anybody(const tickets::Event& event, Reader reader, tickets::RequestKind kind) {
  switch (event.action) {
    case Action::open: return "Request opened";
    case Action::pass_setup: return "Setup checked: it is ready";
    case Action::fail_setup: return "Setup checked: something is to be fixed";
    case Action::ask_customer: return "Question";
    case Action::answer: return "Answer";
    case Action::approve: return "Approved";
    case Action::assign_ban: return "Account numbers assigned";
    case Action::complete_bans:
      return kind == tickets::RequestKind::single_invoice ? "No account numbers are needed"
                                                          : "All account numbers are assigned";
    case Action::schedule_switch: return "Start date set";
    case Action::approval_falls: return "The setup changed after the approval";
    case Action::unschedule: return "Start date taken back";
    case Action::take_effect: return std::string(words_of(kind).on);
    case Action::confirm_invoices: return std::string(words_of(kind).issued);
    case Action::decline: return "Declined";
    case Action::withdraw: return "Withdrawn";
    case Action::reply: return "Message";
    case Action::note: return "Note";
    case Action::escalate: return escalated_title(event);
    case Action::acknowledge_finding: return "Finding accepted";
    case Action::check_setup: return "Setup checked";
    case Action::mark_duplicate: return "Joined with another request";
    case Action::reopen: return "Opened again";
    case Action::take: return "Taken";
    case Action::hand_over_call: return "Call handed over";
    case Action::call_back: return call_back_title(event);
    case Action::move_escalation:
      return title_by<tickets::EscalationMoved>(event, &tickets::EscalationMoved::state, "");
    case Action::remind: {
      const auto* body = std::get_if<tickets::Reminded>(&event.body);
      return body ? title_of(body->timer, reader) : "Reminder";
    }
    case Action::open_follow_up:
      return title_by<tickets::DriftSeen>(event, &tickets::DriftSeen::kind, "Follow-up: ");
    case Action::close_follow_up:
      return title_by<tickets::DriftGone>(event, &tickets::DriftGone::kind, "No longer so: ");
  }
  return {};
}

}  // namespace

std::string title_of(const tickets::Event& event, Reader reader, tickets::RequestKind kind) {
  if (reader == Reader::customer) {
    for (const auto& [action, title] : customers_titles) {
      if (action == event.action) return std::string(title);
    }
  }
  return for_anybody(event, reader, kind);
}

}  // namespace bot::pages
