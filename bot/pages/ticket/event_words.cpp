#include "bot/pages/parts/counted.h"
#include "bot/pages/parts/kind_words.h"
#include "bot/pages/ticket/event_titles.h"
#include "bot/pages/ticket/timeline.h"
#include "bot/render/format.h"

namespace bot::pages {
namespace {

using tickets::RequestKind;

std::string lines(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& line : all) text += (text.empty() ? "" : "\n") + line;
  return text;
}

std::string with(std::string text, std::string_view more) {
  if (more.empty()) return text;
  return text + (text.empty() ? "" : "\n") + std::string(more);
}

std::string findings_text(const billing::SetupReport& report) {
  std::vector<std::string> sentences;
  for (const billing::Finding& finding : report.findings) {
    if (finding.severity != billing::Severity::note) sentences.push_back(finding.sentence);
  }
  return lines(sentences);
}

// In the zone it was promised in, which is the customer's.
std::string promised_text(const tickets::PromisedCall& call, Reader reader) {
  std::string text = reader == Reader::customer ? "We will call you at " : "Promised: call ";
  text += call.number + ", between " + instant_for_people(call.from, call.time_zone) + " and " +
          instant_for_people(call.to, call.time_zone) + ".";
  if (reader == Reader::staff) text += " " + call.owner.value + " calls.";
  return text;
}

std::string_view call_words(tickets::CallResult result) {
  switch (result) {
    case tickets::CallResult::connected: return "Connected";
    case tickets::CallResult::no_answer: return "Nobody answered";
    case tickets::CallResult::declined: return "Declined";
    case tickets::CallResult::prefers_callback: return "The caller prefers to be called back";
  }
  return {};
}

// One overload per kind of event.
struct Text {
  Reader reader;
  RequestKind kind;
  std::string_view time_zone;

  bool is_customer() const { return reader == Reader::customer; }

  std::string operator()(const tickets::Nothing&) const { return {}; }
  std::string operator()(const tickets::Opened& body) const {
    std::string text = body.description;
    if (body.call_wish) {
      text += "\nA call is wished for: " + body.call_wish->number;
      if (!body.call_wish->window.empty()) text += ", " + body.call_wish->window;
    }
    if (body.follows) text += "\nContinues request " + body.follows->value + ".";
    return text;
  }
  std::string operator()(const tickets::SetupChecked& body) const {
    return findings_text(body.report);
  }
  std::string operator()(const tickets::Asked& body) const { return body.question; }
  std::string operator()(const tickets::Answered& body) const { return body.text; }
  std::string operator()(const tickets::Acknowledged& body) const {
    if (is_customer()) return body.reason;
    return body.code + " (" + body.object_id + ")" + (body.override_block ? ", overridden" : "") +
           ": " + body.reason;
  }
  std::string operator()(const tickets::Approved&) const { return {}; }
  std::string operator()(const tickets::ApprovalFell& body) const {
    return lines(body.changes) + (body.report.findings.empty() ? "" : "\n") +
           findings_text(body.report);
  }
  std::string operator()(const tickets::BansAssigned& body) const {
    if (is_customer()) return counted(body.bans.size(), "account number");
    std::vector<std::string> all;
    for (const auto& [cost_center, ban] : body.bans) {
      all.push_back(cost_center.value + ": " + (ban.value.empty() ? "taken back" : ban.value));
    }
    return lines(all);
  }
  std::string operator()(const tickets::Scheduled& body) const {
    return starts_with_words(kind, body.from);
  }
  std::string operator()(const tickets::TookEffect& body) const {
    return "From " + month_for_people(body.from) + " on " +
           (kind == RequestKind::single_invoice ? "there is one invoice for everything."
                                                : "there is one invoice per Cost Center.");
  }
  std::string operator()(const tickets::Confirmed& body) const {
    return month_for_people(body.period) + ": " + joined(body.invoice_numbers);
  }
  std::string operator()(const tickets::Closed& body) const { return body.text; }
  std::string operator()(const tickets::Said& body) const { return body.text; }
  std::string operator()(const tickets::Escalated& body) const {
    if (is_customer()) return {};
    std::string text = body.adds_to == 0 ? "Reason: " : "Adds to the open one. Reason: ";
    text += body.reason;
    if (!body.done_so_far.empty()) text += "\nDone so far: " + body.done_so_far;
    if (!body.asked_of_tam.empty()) text += "\nAsked of the TAM: " + body.asked_of_tam;
    if (body.needed_by) text += "\nNeeded by: " + instant_for_people(*body.needed_by, time_zone);
    if (body.caller_waiting) text += "\nA caller is waiting.";
    return text;
  }
  std::string operator()(const tickets::Duplicated& body) const {
    return "Joined with request " + body.of.value + ", which goes on.";
  }
  std::string operator()(const tickets::Reopened& body) const { return body.reason; }
  std::string operator()(const tickets::Taken& body) const {
    if (is_customer()) return "";
    if (body.owner.value.empty()) return "Nobody sees to it now.";
    return body.name + " sees to it that it goes on.";
  }
  std::string operator()(const tickets::EscalationMoved& body) const {
    if (is_customer()) return {};
    return with(body.asked ? "Now with " + body.asked->value + "." : "", body.text);
  }
  std::string operator()(const tickets::CallHandedOver& body) const {
    std::string text;
    if (!is_customer()) {
      text = std::string(call_words(body.result)) +
             (body.to.value.empty() ? ": nobody was on duty." : ": " + body.to.value + ".");
      text = with(std::move(text), body.text);
    }
    return body.promised ? with(std::move(text), promised_text(*body.promised, reader)) : text;
  }
  std::string operator()(const tickets::CalledBack& body) const {
    std::string text = body.reached ? "" : "Nobody answered.";
    if (!is_customer()) text = with(std::move(text), body.text);
    return body.promised_again ? with(std::move(text), promised_text(*body.promised_again, reader))
                               : text;
  }
  std::string operator()(const tickets::Reminded& body) const {
    std::string text;
    if (body.from && body.to) {
      text = body.timer.step == 0 ? "It moves from " : "Unless it is ready in time it moves from ";
      text += month_for_people(*body.from) + " to " + month_for_people(*body.to) + ".";
    }
    return with(std::move(text), lines(body.items));
  }
  std::string operator()(const tickets::DriftSeen& body) const { return lines(body.sentences); }
  std::string operator()(const tickets::DriftGone&) const { return {}; }
};

}  // namespace

EventWords words_of(const tickets::Event& event, Reader reader, RequestKind kind,
                    std::string_view time_zone) {
  return {title_of(event, reader, kind), std::visit(Text{reader, kind, time_zone}, event.body)};
}

}  // namespace bot::pages
