#include "bot/pages/desk/intake.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

std::string account_fault(tickets::Desk& desk, const Intake& typed) {
  if (typed.account.empty()) return say("Enter the caller's CAM account name");
  const auto name = tickets::resolve_account(desk.work, typed.account);
  if (name.ok()) return {};
  if (name.refusal().code.text != "account_unknown") return said(name.refusal().message);
  return say("There is no account '{}'. Choose Find, or ask the caller to spell it",
             {typed.account});
}

std::string description_fault(const Intake& typed) {
  const std::size_t length = tickets::characters_in(typed.description);
  if (length < tickets::shortest_description) {
    return say("Write down what the caller wants, in at least 20 characters");
  }
  if (length > tickets::longest_description) {
    return say("What the caller wants must be 2000 characters or fewer; you have {}",
               {std::to_string(length)});
  }
  return {};
}

// Put through now, or called back: either is a wish for a call.
bool wishes_a_call(const Intake& typed) { return typed.transfer || !typed.window.empty(); }

std::string number_fault(const Intake& typed) {
  if (!typed.number.empty() || !wishes_a_call(typed)) return {};
  return typed.transfer ? say("Enter the number at which the caller can be reached")
                        : say("Enter the number at which the caller can be called back");
}

}  // namespace

Intake intake_from(const http::Fields& form) {
  Intake typed;
  typed.key = form.get("key");
  typed.caller = trimmed(form.get("caller"));
  typed.account = trimmed(form.get("account"));
  typed.email = trimmed(form.get("email"));
  typed.number = trimmed(form.get("number"));
  typed.description = trimmed(form.get("description"));
  typed.window = trimmed(form.get("window"));
  typed.kind = tickets::request_kind_from(form.get("kind")).value_or(typed.kind);
  typed.transfer = form.get("transfer") == "yes";
  return typed;
}

Faults intake_faults(tickets::Desk& desk, const Intake& typed) {
  Faults faults;
  const auto add = [&](std::string_view field, std::string fault) {
    if (!fault.empty()) faults.push_back({std::string(field), std::move(fault)});
  };
  add("caller", typed.caller.empty() ? say("Enter the caller's name") : "");
  add("account", account_fault(desk, typed));
  add("email", tickets::is_email_address(typed.email)
                   ? ""
                   : say("Enter the caller's e-mail address, such as name@company.example"));
  add("description", description_fault(typed));
  add("number", number_fault(typed));
  return faults;
}

tickets::Request request_from(const Intake& typed, const billing::OrganizationName& organization) {
  tickets::Request request;
  request.kind = typed.kind;
  request.channel = tickets::Channel::phone;
  request.organization = organization;
  request.account_name = typed.account;
  request.requester = {{typed.email}, typed.caller, typed.number};
  request.description = typed.description;
  if (wishes_a_call(typed)) request.call_wish = tickets::CallWish{typed.number, typed.window};
  return request;
}

std::string reply_text(const Intake& typed) {
  std::string who = typed.caller;
  if (!typed.email.empty()) who += (who.empty() ? "" : ", ") + typed.email;
  if (!typed.number.empty()) who += (who.empty() ? "" : ", ") + typed.number;
  std::string call;
  if (typed.transfer) call = "\nWishes to be put through.";
  if (!typed.window.empty()) call += "\nCan be called back: " + typed.window;
  return "By phone" + (who.empty() ? "" : ", " + who) + ":\n" + typed.description + call;
}

}  // namespace bot::pages
