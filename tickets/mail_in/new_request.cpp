#include "tickets/mail_in/new_request.h"

#include <algorithm>

#include "tickets/mail_in/quarantine.h"
#include "tickets/posting.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

constexpr std::string_view several_organizations =
    billing::marked("The sender belongs to several organizations.");
constexpr std::string_view several_and_too_short = billing::marked(
    "The sender belongs to several organizations, and the mail does not say enough.");
constexpr std::string_view too_short =
    billing::marked("The mail does not say enough to open a request.");
constexpr std::string_view not_known_yet =
    billing::marked("The sender's account is not known yet.");

InboundMail settled_as_request(Desk& desk, InboundMail mail, InboundState state, std::string reason,
                               std::optional<TicketNumber> ticket) {
  mail.state = state;
  mail.reason = std::move(reason);
  mail.ticket = std::move(ticket);
  desk.work.inbound().settle(mail);
  return mail;
}

// The one mail the sender gets for this one; about the mail that came in, so that it is sent once.
void tell_sender(Desk& desk, const InboundMail& mail, MailTemplate name, const Ticket* ticket) {
  OutgoingMail notice;
  if (ticket) {
    notice.ticket = ticket->number;
    notice.event_sequence = ticket->version.value;
  }
  notice.about = "inbound:" + std::to_string(mail.id);
  notice.notice = {name, MailAudience::customer, mail.sender};
  post_mail(desk, std::move(notice));
}

bool says_enough(const ReadMail& read) {
  return characters_in(trimmed(read.text)) >= shortest_description;
}

Request request_of(const ReadMail& read, const Actor& sender,
                   const billing::Organization& organization) {
  Request request;
  request.channel = Channel::mail;
  request.organization = organization.name;
  request.account_name =
      organization.display_name.empty() ? organization.name.value : organization.display_name;
  request.requester = {sender.email, sender.name, ""};
  request.description = words_of(read, longest_description);
  return request;
}

Result<InboundMail> onto_open(Desk& desk, const InboundMail& mail, const ReadMail& read,
                              const Actor& sender, const TicketNumber& number) {
  const auto replied = reply(desk, sender, number, words_of(read, longest_text), Channel::mail);
  if (!replied) return replied.refusal();
  tell_sender(desk, mail, MailTemplate::finish_request, &*replied);
  return settled_as_request(desk, mail, InboundState::already_open,
                            worded("The organization has this open request already."), number);
}

Result<InboundMail> opened(Desk& desk, const InboundMail& mail, const Actor& sender,
                           const Request& request) {
  const auto ticket = open_request(desk, sender, request);
  if (!ticket) return ticket.refusal();
  return settled_as_request(desk, mail, InboundState::opened,
                            request.follows ? worded("It continues {}.", {request.follows->value})
                                            : worded("A known sender's request."),
                            ticket->number);
}

InboundMail unfinished(Desk& desk, const InboundMail& mail, std::string_view reason) {
  tell_sender(desk, mail, MailTemplate::finish_request, nullptr);
  return settled_as_request(desk, mail, InboundState::unfinished, std::string(reason),
                            std::nullopt);
}

bool may_speak_for(Desk& desk, const Ticket& ticket, const ReadMail& read) {
  return participant(desk, ticket, read.sender).has_value() ||
         std::ranges::count(known_sender(desk, read).organizations, ticket.organization) > 0;
}

}  // namespace

Result<InboundMail> new_request(Desk& desk, const InboundMail& mail, const ReadMail& read) {
  const KnownSender known = known_sender(desk, read);
  if (known.organizations.empty())
    return set_aside(
        desk, mail, InboundState::quarantined,
        desk.work.accounts().user(read.sender)
            ? worded("A colleague's mail, or one of a closed account, that names no ticket.")
            : worded("The sender is not known, and the mail belongs to no ticket."));
  if (known.organizations.size() > 1)
    return unfinished(desk, mail,
                      says_enough(read) ? several_organizations : several_and_too_short);
  const billing::OrganizationName& name = known.organizations.front();
  const Actor sender{read.sender, known.name, Role::customer, name};
  if (const auto open = desk.work.tickets().open_ticket(name))
    return onto_open(desk, mail, read, sender, open->number);
  if (!says_enough(read)) return unfinished(desk, mail, too_short);
  const auto organization = desk.work.billing().organization(name);
  if (!organization) return unfinished(desk, mail, not_known_yet);
  return opened(desk, mail, sender, request_of(read, sender, *organization));
}

Result<InboundMail> continue_request(Desk& desk, const InboundMail& mail, const ReadMail& read,
                                     const TicketMatch& closed) {
  const std::string& number = closed.ticket.number.value;
  if (!may_speak_for(desk, closed.ticket, read))
    return set_aside(desk, mail, InboundState::quarantined,
                     worded("The sender has the address of {}, which is closed, and is not known "
                            "in its organization.",
                            {number}));
  if (const auto open = desk.work.tickets().open_ticket(closed.ticket.organization))
    return onto_open(desk, mail, read, closed.sender, open->number);
  const auto organization = desk.work.billing().organization(closed.ticket.organization);
  if (!organization || !says_enough(read))
    return set_aside(
        desk, mail, InboundState::quarantined,
        worded("{} is closed, and the mail does not say enough to open a new request.", {number}));
  Request request = request_of(read, closed.sender, *organization);
  request.kind = closed.ticket.kind;
  request.follows = closed.ticket.number;
  return opened(desk, mail, closed.sender, request);
}

MissingFacts missing_facts(const InboundMail& unfinished) {
  if (unfinished.reason == several_organizations || unfinished.reason == not_known_yet)
    return {true, false};
  if (unfinished.reason == too_short) return {false, true};
  return {};
}

}  // namespace tickets
