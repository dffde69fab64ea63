#include "bot/pages/ticket/decision_forms.h"
#include "bot/words/say.h"

#include <array>

namespace bot::pages {
namespace {

using tickets::Action;

constexpr std::array<TextForm, 7> forms{{
    {Action::ask_customer, "questions", "question", marked("Ask the customer"),
     marked("The customer reads this and gets it by mail. The clock stops until the answer."),
     marked("Send the question"), "secondary"},
    {Action::answer, "answers", "answer", marked("Write down the customer's answer"),
     marked("What the customer told you by phone"), marked("Keep the answer"), "secondary"},
    {Action::unschedule, "unscheduling", "unscheduling", marked("Take the date back"),
     marked("Why the switch is not to happen then"), marked("Take the date back"), "secondary"},
    {Action::reopen, "reopening", "reopening", marked("Open it again"),
     marked(
         "Why it goes on. What was approved is void: the setup is checked and decided on again."),
     marked("Open it again"), "secondary"},
    {Action::mark_duplicate, "duplicate", "duplicate-of", marked("Mark as a duplicate"),
     marked("The number of the request of the same organization that goes on"),
     marked("Join it with that request"), "danger"},
    {Action::decline, "declines", "decline", marked("Decline"),
     marked("The customer reads this: what is the matter and what could be done instead"),
     marked("Decline"), "danger"},
    {Action::withdraw, "withdrawal", "withdrawal", marked("Withdraw for the customer"),
     marked("Who asked you to, and why"), marked("Withdraw the request"), "danger"},
}};

constexpr std::array<NamedWord, 4> reasons{{
    {"not_needed", marked("The customer does not need it")},
    {"setup_not_possible", marked("The setup cannot be made ready")},
    {"not_authorized", marked("The requester may not ask for it")},
    {"other", marked("Another reason")},
}};

constexpr std::array<NamedWord, 14> labels{{
    {"question", marked("Question to the customer")},
    {"answer", marked("Answer")},
    {"unscheduling", marked("Reason")},
    {"reopening", marked("Reason")},
    {"duplicate-of", marked("Request number")},
    {"decline", marked("Words to the customer")},
    {"withdrawal", marked("Reason")},
    {"acknowledge", marked("Reason")},
    {"reply", marked("Reply: the customer reads this")},
    {"note", marked("Internal note: the customer cannot see this")},
    {"escalation-reason", marked("Reason")},
    {"escalation-done", marked("Done so far")},
    {"escalation-asked", marked("Asked of the TAM")},
    {"column", marked("Pasted column")},
}};

}  // namespace

std::span<const TextForm> text_forms() { return forms; }
std::span<const NamedWord> decline_choices() { return reasons; }

std::string field_label(std::string_view id) {
  for (const NamedWord& row : labels) {
    if (id == row.id) return say(row.label);
  }
  if (id.starts_with("acknowledge")) return say("Reason");
  return id.starts_with("ban-") ? say("BAN") : "";
}

std::string button_of(std::string_view path) {
  const std::string_view last = path.substr(path.rfind('/') + 1);
  for (const TextForm& form : forms) {
    if (form.path == last) return say(form.button);
  }
  if (last == "owner-before") return say("Undo");
  if (last == "approval") return say("Approve");
  if (last == "switch") return say("Schedule the switch");
  if (last == "ban-assignments") return say("Assign BANs");
  return say("Send again");
}

}  // namespace bot::pages
