#include "bot/pages/ticket/decision_forms.h"

#include <array>

namespace bot::pages {
namespace {

using tickets::Action;

constexpr std::array<TextForm, 7> forms{{
    {Action::ask_customer, "questions", "question", "Ask the customer",
     "The customer reads this and gets it by mail. The clock stops until the answer.",
     "Send the question", "secondary"},
    {Action::answer, "answers", "answer", "Write down the customer's answer",
     "What the customer told you by phone", "Keep the answer", "secondary"},
    {Action::unschedule, "unscheduling", "unscheduling", "Take the date back",
     "Why the switch is not to happen then", "Take the date back", "secondary"},
    {Action::reopen, "reopening", "reopening", "Open it again",
     "Why it goes on. What was approved is void: the setup is checked and decided on again.",
     "Open it again", "secondary"},
    {Action::mark_duplicate, "duplicate", "duplicate-of", "Mark as a duplicate",
     "The number of the request of the same organization that goes on", "Join it with that request",
     "danger"},
    {Action::decline, "declines", "decline", "Decline",
     "The customer reads this: what is the matter and what could be done instead", "Decline",
     "danger"},
    {Action::withdraw, "withdrawal", "withdrawal", "Withdraw for the customer",
     "Who asked you to, and why", "Withdraw the request", "danger"},
}};

constexpr std::array<Choice, 4> reasons{{
    {"not_needed", "The customer does not need it"},
    {"setup_not_possible", "The setup cannot be made ready"},
    {"not_authorized", "The requester may not ask for it"},
    {"other", "Another reason"},
}};

constexpr std::array<Choice, 14> labels{{
    {"question", "Question to the customer"},
    {"answer", "Answer"},
    {"unscheduling", "Reason"},
    {"reopening", "Reason"},
    {"duplicate-of", "Request number"},
    {"decline", "Words to the customer"},
    {"withdrawal", "Reason"},
    {"acknowledge", "Reason"},
    {"reply", "Reply: the customer reads this"},
    {"note", "Internal note: the customer cannot see this"},
    {"escalation-reason", "Reason"},
    {"escalation-done", "Done so far"},
    {"escalation-asked", "Asked of the TAM"},
    {"column", "Pasted column"},
}};

}  // namespace

std::span<const TextForm> text_forms() { return forms; }
std::span<const Choice> decline_choices() { return reasons; }

std::string_view field_label(std::string_view id) {
  for (const Choice& row : labels) {
    if (id == row.id) return row.label;
  }
  return id.starts_with("acknowledge") ? "Reason" : id.starts_with("ban-") ? "BAN" : "";
}

std::string_view button_of(std::string_view path) {
  const std::string_view last = path.substr(path.rfind('/') + 1);
  for (const TextForm& form : forms) {
    if (form.path == last) return form.button;
  }
  if (last == "owner-before") return "Undo";
  if (last == "approval") return "Approve";
  if (last == "switch") return "Schedule the switch";
  if (last == "ban-assignments") return "Assign BANs";
  return "Send again";
}

}  // namespace bot::pages
