#include "tickets/call_wish.h"
#include "tickets/recheck.h"
#include "tickets/scope.h"
#include "tickets/transition.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

struct WrongField {
  billing::RefusalCode code;
  billing::Fault fault;
};

std::vector<WrongField> wrong_fields(const Opened& opened) {
  std::vector<WrongField> wrong;
  if (opened.requester.name.empty())
    wrong.push_back({billing::RefusalCode{"name_missing"}, {"name", worded("Enter your name.")}});
  const std::string& email = opened.requester.email.value;
  if (email.find('@') == std::string::npos)
    wrong.push_back({billing::RefusalCode{"email_missing"},
                     {"email", worded("Enter the e-mail address at which we can reach you.")}});
  else if (!is_email_address(email))
    wrong.push_back(
        {billing::RefusalCode{"email_malformed"},
         {"email", worded("Enter one plain e-mail address, such as name@company.example.")}});
  const std::pair<const char*, const std::string*> lines[] = {{"name", &opened.requester.name},
                                                              {"account", &opened.account_name},
                                                              {"phone", &opened.requester.phone}};
  for (const auto& [field, text] : lines)
    if (characters_in(*text) > longest_line)
      wrong.push_back({billing::RefusalCode{"line_too_long"},
                       {field, worded("Shorten this to 200 characters.")}});
  if (opened.call_wish && !is_phone_number(opened.call_wish->number))
    wrong.push_back(
        {billing::RefusalCode{"phone_number_wrong"},
         {"number", worded("Enter a phone number that can be dialed, such as +1 555 0100.")}});
  const std::size_t length = characters_in(opened.description);
  if (length < shortest_description)
    wrong.push_back(
        {billing::RefusalCode{"description_too_short"},
         {"description", worded("Describe in at least 20 characters what you would like.")}});
  if (length > longest_description)
    wrong.push_back({billing::RefusalCode{"description_too_long"},
                     {"description", worded("Shorten the description to 2000 characters.")}});
  return wrong;
}

// The first wrong field gives the code; the faults tell them all.
Refusal refused(const std::vector<WrongField>& wrong) {
  const WrongField& first = wrong.front();
  Refusal refusal{RefusalKind::invalid, first.code, first.fault.message, first.fault.where, {}};
  for (const WrongField& field : wrong) refusal.faults.push_back(field.fault);
  return refusal;
}

// A customer asks in his own name: whom the request is from decides whether it is authorized.
Opened opened_from(const Actor& by, const Request& request) {
  Opened opened{request.kind,
                request.channel,
                request.organization,
                one_line(request.account_name),
                {{billing::folded(trimmed(request.requester.email.value))},
                 one_line(request.requester.name),
                 one_line(request.requester.phone)},
                trimmed(request.description),
                request.scope,
                request.call_wish,
                request.follows};
  if (by.role == Role::customer) opened.requester.email.value = billing::folded(by.email.value);
  return opened;
}

Refusal already_open(const Ticket& ticket) {
  return {
      RefusalKind::conflict,
      "request_already_open",
      worded("The organization has an open request, {}; follow that one.", {ticket.number.value}),
      ticket.number.value,
      {}};
}

}  // namespace

Result<Ticket> open_request(Desk& desk, const Actor& by, const Request& request) {
  if (by.role == Role::customer && by.organization != request.organization)
    return Refusal{RefusalKind::not_allowed,
                   "not_your_organization",
                   worded("You can open a request for your own organization only."),
                   "account_name",
                   {}};
  const auto organization = desk.work.billing().organization(request.organization);
  if (!organization)
    return Refusal{RefusalKind::not_found,
                   "account_unknown",
                   worded("No account is called that; enter the CAM account name or its alias."),
                   "account_name",
                   {}};
  if (const auto open = desk.work.tickets().open_ticket(request.organization))
    return already_open(*open);

  Opened opened = opened_from(by, request);
  opened.scope = scope_to_ask_for(desk, *organization, opened.kind, opened.scope);
  if (const auto wrong = wrong_fields(opened); !wrong.empty()) return refused(wrong);

  auto ticket = apply(desk, std::nullopt, Action::open, by, std::nullopt, Audience::customer,
                      std::move(opened));
  return ticket ? recheck(desk, *ticket, the_bot()) : ticket;
}

}  // namespace tickets
