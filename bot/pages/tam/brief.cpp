#include "bot/pages/tam/brief.h"

#include <algorithm>
#include <charconv>

#include "bot/render/brief_link.h"
#include "bot/render/format.h"
#include "tickets/hands.h"

namespace bot::pages {
namespace {

using tickets::Email;

std::optional<std::uint32_t> sequence_in(std::string_view text) {
  std::uint32_t sequence = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), sequence);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return sequence;
}

const tickets::Escalation* escalation_of(const tickets::Ticket& ticket, std::uint32_t sequence) {
  const auto found =
      std::find_if(ticket.escalations.begin(), ticket.escalations.end(),
                   [&](const tickets::Escalation& one) { return one.sequence == sequence; });
  return found == ticket.escalations.end() ? nullptr : &*found;
}

// Everybody who may have been mailed such a link. Whoever has left the chain has lost his, unless
// the escalation is with him or he has promised a call.
std::vector<Email> who_may_read(const std::vector<Email>& chain, const tickets::Ticket& ticket,
                                const tickets::Escalation* one) {
  std::vector<Email> readers = chain;
  for (const tickets::CallBack& call : ticket.call_backs) readers.push_back(call.promised.owner);
  if (one && one->asked) readers.push_back(*one->asked);
  if (one && one->holder) readers.push_back(one->holder->email);
  return readers;
}

// An escalation that the end of its request has closed has no such event.
bool ran_out(tickets::Desk& desk, const tickets::TicketNumber& number, std::uint32_t sequence) {
  const auto events = desk.work.tickets().events(number);
  return std::any_of(events.begin(), events.end(), [&](const tickets::StoredEvent& stored) {
    const auto* moved = std::get_if<tickets::EscalationMoved>(&stored.event.body);
    return moved && moved->escalation == sequence &&
           moved->state == tickets::EscalationState::expired;
  });
}

bool is_same(const std::optional<Email>& a, const Email& b) {
  return a && tickets::same_person(*a, b);
}

std::string reader_name(tickets::Desk& desk, const Email& reader,
                        const tickets::PrimaryTam& primary) {
  if (primary && tickets::same_person({primary->email}, reader) && !primary->name.empty())
    return primary->name;
  const auto user = desk.work.accounts().user(reader);
  return user && !user->name.empty() ? user->name : reader.value;
}

}  // namespace

std::optional<Brief> brief_in(const http::Site& site, const http::Request& request,
                              tickets::Desk& desk) {
  const auto number = tickets::parse_ticket_number(request.path_values.get("number"));
  const auto sequence = sequence_in(request.path_values.get("escalation"));
  auto ticket = number && sequence ? desk.work.tickets().ticket(*number) : std::nullopt;
  if (!ticket) return std::nullopt;
  const tickets::Escalation* one = escalation_of(*ticket, *sequence);
  if (*sequence != 0 && !one) return std::nullopt;

  const auto organization = desk.work.billing().organization(ticket->organization);
  const tickets::PrimaryTam primary = organization ? organization->primary_tam : std::nullopt;
  const tickets::NoticeAddresses& addresses = desk.settings.addresses;
  const auto readers = who_may_read(tickets::escalation_chain(primary, addresses), *ticket, one);
  const auto reader = std::find_if(readers.begin(), readers.end(), [&](const Email& email) {
    return is_brief_of(site.signer, *number, *sequence, email, request.path_values.get("mark"));
  });
  if (reader == readers.end()) return std::nullopt;

  Brief brief;
  brief.reader = {*reader, reader_name(desk, *reader, primary), tickets::Role::tam, std::nullopt};
  const bool his_zone = primary && tickets::same_person({primary->email}, *reader) &&
                        is_time_zone(primary->time_zone);
  brief.time_zone = his_zone ? primary->time_zone : site.time_zone;
  if (one) {
    brief.escalation = *one;
    brief.asked = tickets::asked_now(*one, primary, addresses);
    brief.next = tickets::next_in_chain(*one, primary, addresses);
    const bool has_it = one->holder && tickets::same_person(one->holder->email, *reader);
    if (one->state == tickets::EscalationState::expired)
      brief.ran_out = ran_out(desk, *number, *sequence);
    brief.is_his = tickets::is_open(*one) && (has_it || is_same(brief.asked, *reader));
  }
  for (const tickets::CallBack& call : ticket->call_backs)
    if (tickets::same_person(call.promised.owner, *reader)) brief.calls.push_back(call);
  brief.ticket = *std::move(ticket);
  return brief;
}

std::string path_of(const http::Site& site, const Brief& brief) {
  const std::uint32_t sequence = brief.escalation ? brief.escalation->sequence : 0;
  return brief_path(site.signer, brief.ticket.number, sequence, brief.reader.email);
}

}  // namespace bot::pages
