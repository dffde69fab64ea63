#include "bot/pages/parts/counted.h"
#include "bot/pages/parts/setup_view.h"
#include "bot/pages/ticket/timeline.h"
#include "bot/render/format.h"

namespace bot::pages {
namespace {

using tickets::Action;

std::string_view title_of(Action action) {
  switch (action) {
    case Action::open: return "Request opened";
    case Action::pass_setup: return "Setup checked: it is ready";
    case Action::fail_setup: return "Setup checked: something is to be fixed";
    case Action::ask_customer: return "Question";
    case Action::answer: return "Answer";
    case Action::approve: return "Approved";
    case Action::assign_ban: return "Account numbers assigned";
    case Action::complete_bans: return "All account numbers are assigned";
    case Action::schedule_switch: return "Start date set";
    case Action::approval_falls: return "The setup changed after the approval";
    case Action::unschedule: return "Start date taken back";
    case Action::take_effect: return "Separate invoices are on";
    case Action::confirm_invoices: return "First separate invoices issued";
    case Action::decline: return "Declined";
    case Action::withdraw: return "Withdrawn";
    case Action::reply: return "Message";
    case Action::note: return "Note";
    case Action::escalate: return "Escalated to the Primary TAM";
    case Action::acknowledge_finding: return "Finding accepted";
    case Action::check_setup: return "Setup checked";
    case Action::mark_duplicate: return "Joined with another request";
    case Action::reopen: return "Opened again";
    case Action::take: return "Taken";
    case Action::hand_over_call: return "Call handed over";
    case Action::call_back: return "Called back";
    case Action::move_escalation: return "Escalation";
    case Action::remind: return "Reminder";
    case Action::open_follow_up: return "The setup drifted";
    case Action::close_follow_up: return "The drift is gone";
  }
  return {};
}

std::string lines(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& line : all) text += (text.empty() ? "" : "\n") + line;
  return text;
}

std::string findings_text(const billing::SetupReport& report) {
  std::vector<std::string> sentences;
  for (const billing::Finding& finding : report.findings) {
    if (finding.severity != billing::Severity::note) sentences.push_back(finding.sentence);
  }
  return lines(sentences);
}

// One overload per kind of event.
struct Text {
  Reader reader;

  std::string operator()(const tickets::Nothing&) const { return {}; }
  std::string operator()(const tickets::Opened& body) const { return body.description; }
  std::string operator()(const tickets::SetupChecked& body) const {
    return findings_text(body.report);
  }
  std::string operator()(const tickets::Asked& body) const { return body.question; }
  std::string operator()(const tickets::Answered& body) const { return body.text; }
  std::string operator()(const tickets::Acknowledged& body) const {
    if (reader == Reader::customer) return body.reason;
    return body.code + " (" + body.object_id + ")" + (body.override_block ? ", overridden" : "") +
           ": " + body.reason;
  }
  std::string operator()(const tickets::Approved&) const { return {}; }
  std::string operator()(const tickets::ApprovalFell& body) const {
    return lines(body.changes) + (body.report.findings.empty() ? "" : "\n") +
           findings_text(body.report);
  }
  std::string operator()(const tickets::BansAssigned& body) const {
    if (reader == Reader::customer) return counted(body.bans.size(), "account number");
    std::vector<std::string> all;
    for (const auto& [cost_center, ban] : body.bans) {
      all.push_back(cost_center.value + ": " + ban.value);
    }
    return lines(all);
  }
  std::string operator()(const tickets::Scheduled& body) const {
    return "Separate invoices start with " + month_for_people(body.from) + ".";
  }
  std::string operator()(const tickets::TookEffect& body) const {
    return "From " + month_for_people(body.from) + " on there is one invoice per Cost Center.";
  }
  std::string operator()(const tickets::Confirmed& body) const {
    return month_for_people(body.period) + ": " + joined(body.invoice_numbers);
  }
  std::string operator()(const tickets::Closed& body) const { return body.text; }
  std::string operator()(const tickets::Said& body) const { return body.text; }
  std::string operator()(const tickets::Escalated& body) const {
    std::string text = "Reason: " + body.reason;
    if (!body.done_so_far.empty()) text += "\nDone so far: " + body.done_so_far;
    if (!body.asked_of_tam.empty()) text += "\nAsked of the TAM: " + body.asked_of_tam;
    if (body.needed_by) text += "\nNeeded by: " + instant_for_people(*body.needed_by, "UTC");
    if (body.caller_waiting) text += "\nA caller is waiting.";
    return text;
  }
  std::string operator()(const tickets::Duplicated& body) const {
    return "Joined with " + body.of.value + ".";
  }
  std::string operator()(const tickets::Reopened& body) const { return body.reason; }
  std::string operator()(const tickets::Taken& body) const { return "By " + body.name + "."; }
  std::string operator()(const tickets::EscalationMoved& body) const {
    std::string text(tickets::text_of(body.state));
    if (body.asked) text += ", now with " + body.asked->value;
    return text + (body.text.empty() ? "" : ": " + body.text);
  }
  std::string operator()(const tickets::CallHandedOver& body) const { return body.text; }
  std::string operator()(const tickets::CalledBack& body) const { return body.text; }
  std::string operator()(const tickets::Reminded& body) const { return lines(body.items); }
  std::string operator()(const tickets::DriftSeen& body) const { return lines(body.sentences); }
  std::string operator()(const tickets::DriftGone&) const { return {}; }
};

}  // namespace

EventWords words_of(const tickets::Event& event, Reader reader) {
  return {std::string(title_of(event.action)), std::visit(Text{reader}, event.body)};
}

}  // namespace bot::pages
