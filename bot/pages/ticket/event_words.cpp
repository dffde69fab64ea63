#include "bot/pages/parts/joined.h"
#include "bot/pages/parts/kind_words.h"
#include "bot/pages/ticket/event_titles.h"
#include "bot/pages/ticket/timeline.h"
#include "bot/render/escalation_words.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using tickets::RequestKind;

std::string lines(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& line : all) text += (text.empty() ? "" : "\n") + line;
  return text;
}

std::string lines_said(const std::vector<std::string>& all) {
  std::vector<std::string> ours;
  for (const std::string& line : all) ours.push_back(said(line));
  return lines(ours);
}

std::string with(std::string text, std::string_view more) {
  if (more.empty()) return text;
  return text + (text.empty() ? "" : "\n") + std::string(more);
}

std::string findings_text(const billing::SetupReport& report) {
  std::vector<std::string> sentences;
  for (const billing::Finding& finding : report.findings) {
    if (finding.severity != billing::Severity::note) sentences.push_back(said(finding.sentence));
  }
  return lines(sentences);
}

// In the zone it was promised in, which is the customer's.
std::string promised_text(const tickets::PromisedCall& call, Reader reader) {
  const std::string from = instant_for_people(call.from, call.time_zone),
                    to = instant_for_people(call.to, call.time_zone);
  if (reader == Reader::customer)
    return say("We will call you at {}, between {} and {}.", {call.number, from, to});
  return say("Promised: call {}, between {} and {}. {} calls.",
             {call.number, from, to, call.owner.value});
}

std::string call_words(tickets::CallResult result) {
  switch (result) {
    case tickets::CallResult::connected: return say("Connected");
    case tickets::CallResult::no_answer: return say("Nobody answered");
    case tickets::CallResult::declined: return say("Declined");
    case tickets::CallResult::prefers_callback: return say("The caller prefers to be called back");
  }
  return {};
}

// One overload per kind of event.
struct Text {
  Reader reader;
  RequestKind kind;
  std::string_view time_zone;
  bool is_the_bots;  // what is recorded is words of ours, even where a person might write

  std::string ours(const std::string& text) const { return is_the_bots ? said(text) : text; }
  bool is_customer() const { return reader == Reader::customer; }

  std::string operator()(const tickets::Nothing&) const { return {}; }
  std::string operator()(const tickets::Opened& body) const {
    std::string text = body.description;
    if (body.call_wish) {
      const auto& [number, window] = *body.call_wish;
      text += "\n" +
              say("A call is wished for: {}", {window.empty() ? number : number + ", " + window});
    }
    if (body.follows) text += "\n" + say("Continues request {}.", {body.follows->value});
    return text;
  }
  std::string operator()(const tickets::SetupChecked& body) const {
    return findings_text(body.report);
  }
  std::string operator()(const tickets::Asked& body) const { return body.question; }
  std::string operator()(const tickets::Answered& body) const { return body.text; }
  std::string operator()(const tickets::Acknowledged& body) const {
    if (is_customer()) return body.reason;
    const std::string what = body.code + " (" + body.object_id + ")";
    return (body.override_block ? say("{}, overridden", {what}) : what) + ": " + body.reason;
  }
  std::string operator()(const tickets::Approved&) const { return {}; }
  std::string operator()(const tickets::ApprovalFell& body) const {
    return lines_said(body.changes) + (body.report.findings.empty() ? "" : "\n") +
           findings_text(body.report);
  }
  std::string operator()(const tickets::BansAssigned& body) const {
    if (is_customer())
      return body.bans.empty()
                 ? say("no account numbers")
                 : say_count(body.bans.size(), "1 account number", "{} account numbers",
                             {std::to_string(body.bans.size())});
    std::vector<std::string> all;
    for (const auto& [cost_center, ban] : body.bans) {
      all.push_back(cost_center.value + ": " + (ban.value.empty() ? say("taken back") : ban.value));
    }
    return lines(all);
  }
  std::string operator()(const tickets::Scheduled& body) const {
    return starts_with_words(kind, body.from);
  }
  std::string operator()(const tickets::TookEffect& body) const {
    const std::string month = month_for_people(body.from);
    return kind == RequestKind::single_invoice
               ? say("From {} on there is one invoice for everything.", {month})
               : say("From {} on there is one invoice per Cost Center.", {month});
  }
  std::string operator()(const tickets::Confirmed& body) const {
    return month_for_people(body.period) + ": " + joined(body.invoice_numbers);
  }
  std::string operator()(const tickets::Closed& body) const { return ours(body.text); }
  std::string operator()(const tickets::Said& body) const { return ours(body.text); }
  std::string operator()(const tickets::Escalated& body) const {
    if (is_customer()) return {};
    const EscalationWords words = escalation_words(body);
    std::string text = body.adds_to == 0 ? say("Reason: {}", {words.reason})
                                         : say("Adds to the open one. Reason: {}", {words.reason});
    const auto add = [&](const std::string& line) { text += "\n" + line; };
    if (!body.done_so_far.empty()) add(say("Done so far: {}", {words.done_so_far}));
    if (!body.asked_of_tam.empty()) add(say("Asked of the TAM: {}", {words.asked_of_tam}));
    if (body.needed_by) add(say("Needed by: {}", {instant_for_people(*body.needed_by, time_zone)}));
    if (body.caller_waiting) add(say("A caller is waiting."));
    return text;
  }
  std::string operator()(const tickets::Duplicated& body) const {
    return say("Joined with request {}, which goes on.", {body.of.value});
  }
  std::string operator()(const tickets::Reopened& body) const { return body.reason; }
  std::string operator()(const tickets::Taken& body) const {
    if (is_customer()) return "";
    if (body.owner.value.empty()) return say("Nobody sees to it now.");
    return say("{} sees to it that it goes on.", {body.name});
  }
  std::string operator()(const tickets::EscalationMoved& body) const {
    if (is_customer()) return {};
    return with(body.asked ? say("Now with {}.", {body.asked->value}) : "", ours(body.text));
  }
  std::string operator()(const tickets::CallHandedOver& body) const {
    std::string text;
    if (!is_customer()) {
      text = call_words(body.result);
      text = body.to.value.empty() ? say("{}: nobody was on duty.", {text})
                                   : text + ": " + body.to.value + ".";
      text = with(std::move(text), body.text);
    }
    return body.promised ? with(std::move(text), promised_text(*body.promised, reader)) : text;
  }
  std::string operator()(const tickets::CalledBack& body) const {
    std::string text = body.reached ? "" : say("Nobody answered.");
    if (!is_customer()) text = with(std::move(text), body.text);
    return body.promised_again ? with(std::move(text), promised_text(*body.promised_again, reader))
                               : text;
  }
  std::string operator()(const tickets::Reminded& body) const {
    std::string text;
    if (body.from && body.to) {
      const std::string from = month_for_people(*body.from), to = month_for_people(*body.to);
      text = body.timer.step == 0
                 ? say("It moves from {} to {}.", {from, to})
                 : say("Unless it is ready in time it moves from {} to {}.", {from, to});
    }
    return with(std::move(text), lines_said(body.items));
  }
  std::string operator()(const tickets::DriftSeen& body) const {
    return lines_said(body.sentences);
  }
  std::string operator()(const tickets::DriftGone&) const { return {}; }
};

}  // namespace

EventWords words_of(const tickets::Event& event, Reader reader, RequestKind kind,
                    std::string_view time_zone) {
  return {
      title_of(event, reader, kind),
      std::visit(Text{reader, kind, time_zone, event.by.role == tickets::Role::bot}, event.body)};
}

}  // namespace bot::pages
