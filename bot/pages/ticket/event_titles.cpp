#include "bot/pages/ticket/event_titles.h"

#include <array>

#include "bot/pages/parts/kind_words.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using tickets::Action;
using tickets::TimerKind;

std::string decision_title(std::uint32_t percent) {
  if (percent >= 100) return say("The promised time to decide is over");
  return say("{} % of the promised time to decide has passed", {std::to_string(percent)});
}

std::string waiting_title(const tickets::TimerKey& timer, Reader reader) {
  const std::string days = std::to_string(timer.step);
  return reader == Reader::customer ? say_count(timer.step, "We reminded you after 1 day",
                                                "We reminded you after {} days", {days})
                                    : say_count(timer.step, "Customer reminded after 1 day",
                                                "Customer reminded after {} days", {days});
}

std::string slip_title(std::uint32_t days) {
  if (days == 0) return say("The start moves to a later month");
  return say_count(days, "The start is at risk: the cut-off is 1 business day away",
                   "The start is at risk: the cut-off is {} business days away",
                   {std::to_string(days)});
}

std::string detail_title(const tickets::TimerKey& timer, Reader reader) {
  switch (timer.kind) {
    case TimerKind::decision: return decision_title(timer.step);
    case TimerKind::waiting_customer: return waiting_title(timer, reader);
    case TimerKind::slip_risk: return slip_title(timer.step);
    case TimerKind::escalation: return say("The escalation was not answered in time");
    case TimerKind::first_invoices: return say("The first invoices are late");
    case TimerKind::call_back: return say("A promised call is overdue");
    case TimerKind::daily_check: return say("Daily check");
  }
  return {};
}

std::string detail_title(tickets::EscalationState state) {
  switch (state) {
    case tickets::EscalationState::sent: return say("Escalation passed on");
    case tickets::EscalationState::acknowledged: return say("Escalation taken: \"I have it\"");
    case tickets::EscalationState::answered: return say("Escalation answered");
    case tickets::EscalationState::declined: return say("Escalation declined");
    case tickets::EscalationState::expired: return say("Escalation expired without an answer");
  }
  return {};
}

std::string detail_title(tickets::DriftKind kind) {
  switch (kind) {
    case tickets::DriftKind::cost_center_without_ban: return say("A new Cost Center has no BAN");
    case tickets::DriftKind::provider_moved: return say("A Provider moved to another Cost Center");
    case tickets::DriftKind::provider_without_owner: return say("A Provider belongs to nobody");
    case tickets::DriftKind::cost_center_deleted: return say("A Cost Center was deleted");
    case tickets::DriftKind::cost_center_renamed: return say("A Cost Center was renamed");
  }
  return {};
}

std::string escalated_title(const tickets::Event& event) {
  const auto* body = std::get_if<tickets::Escalated>(&event.body);
  return body && body->adds_to != 0 ? say("Added to the open escalation")
                                    : say("Escalated to the Primary TAM");
}

std::string call_back_title(const tickets::Event& event) {
  const auto* body = std::get_if<tickets::CalledBack>(&event.body);
  return body && !body->reached ? say("Called back, not reached") : say("Called back");
}

template <class Body, class Member>
std::string title_by(const tickets::Event& event, Member member) {
  const auto* body = std::get_if<Body>(&event.body);
  return body ? detail_title(body->*member) : "";
}

// Where a customer reads other words than the desk.
constexpr std::array<std::pair<Action, std::string_view>, 6> customers_titles{{
    {Action::escalate, marked("Your Technical Account Manager is asked to help")},
    {Action::move_escalation, marked("Your Technical Account Manager is asked to help")},
    {Action::hand_over_call, marked("About your call")},
    {Action::take, marked("Somebody is looking after it")},
    {Action::open_follow_up, marked("Your setup has changed")},
    {Action::close_follow_up, marked("Your setup is in order again")},
}};

std::string for_anybody(const tickets::Event& event, Reader reader, tickets::RequestKind kind) {
  switch (event.action) {
    case Action::open: return say("Request opened");
    case Action::pass_setup: return say("Setup checked: it is ready");
    case Action::fail_setup: return say("Setup checked: something is to be fixed");
    case Action::ask_customer: return say("Question");
    case Action::answer: return say("Answer");
    case Action::approve: return say("Approved");
    case Action::assign_ban: return say("Account numbers assigned");
    case Action::complete_bans:
      return kind == tickets::RequestKind::single_invoice ? say("No account numbers are needed")
                                                          : say("All account numbers are assigned");
    case Action::schedule_switch: return say("Start date set");
    case Action::approval_falls: return say("The setup changed after the approval");
    case Action::unschedule: return say("Start date taken back");
    case Action::take_effect: return words_of(kind).on;
    case Action::confirm_invoices: return words_of(kind).issued;
    case Action::decline: return say("Declined");
    case Action::withdraw: return say("Withdrawn");
    case Action::reply: return say("Message");
    case Action::note: return say("Note");
    case Action::escalate: return escalated_title(event);
    case Action::acknowledge_finding: return say("Finding accepted");
    case Action::check_setup: return say("Setup checked");
    case Action::mark_duplicate: return say("Joined with another request");
    case Action::reopen: return say("Opened again");
    case Action::take: return say("Taken");
    case Action::hand_over_call: return say("Call handed over");
    case Action::call_back: return call_back_title(event);
    case Action::move_escalation:
      return title_by<tickets::EscalationMoved>(event, &tickets::EscalationMoved::state);
    case Action::remind: {
      const auto* body = std::get_if<tickets::Reminded>(&event.body);
      return body ? detail_title(body->timer, reader) : say("Reminder");
    }
    case Action::open_follow_up:
      return say("Follow-up: {}", {title_by<tickets::DriftSeen>(event, &tickets::DriftSeen::kind)});
    case Action::close_follow_up:
      return say("No longer so: {}",
                 {title_by<tickets::DriftGone>(event, &tickets::DriftGone::kind)});
  }
  return {};
}

}  // namespace

std::string title_of(const tickets::Event& event, Reader reader, tickets::RequestKind kind) {
  if (reader == Reader::customer) {
    for (const auto& [action, title] : customers_titles) {
      if (action == event.action) return say(title);
    }
  }
  return for_anybody(event, reader, kind);
}

}  // namespace bot::pages
