#include "tickets/mail_in/participant.h"

#include <algorithm>

#include "tickets/typed_text.h"

namespace tickets {

namespace {

std::string first_of(std::string_view name, const Email& email) {
  std::string line = one_line(name);
  return line.empty() || characters_in(line) > longest_line ? email.value : line;
}

Actor customer_of(const Ticket& ticket, const Email& email, std::string_view name) {
  return {email, first_of(name, email), Role::customer, ticket.organization};
}

const billing::Member* active_member(const billing::Organization& organization,
                                     const Email& email) {
  const auto found = std::ranges::find_if(organization.members, [&](const billing::Member& member) {
    return member.state == billing::MemberState::active &&
           billing::folded(member.email) == email.value;
  });
  return found == organization.members.end() ? nullptr : &*found;
}

std::optional<Actor> by_account(const Ticket& ticket, const User& user) {
  switch (user.role) {
    case Role::customer:
      if (user.organization != ticket.organization) return std::nullopt;
      return Actor{user.email, user.name, user.role, user.organization};
    case Role::support_desk:
    case Role::desk_lead:
    case Role::billing:
    case Role::tam:
    case Role::administrator: return Actor{user.email, user.name, user.role, std::nullopt};
    case Role::auditor:
    case Role::bot: return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Role> staff_role(MailAudience audience) {
  switch (audience) {
    case MailAudience::tam: return Role::tam;
    case MailAudience::billing: return Role::billing;
    case MailAudience::desk: return Role::support_desk;
    case MailAudience::customer:
    case MailAudience::program: return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Actor> by_mail_received(Desk& desk, const Ticket& ticket, const Email& sender) {
  for (const OutgoingMail& mail : desk.work.outbox().mails_of(ticket.number)) {
    if (mail.notice.recipient != sender) continue;
    if (mail.notice.audience == MailAudience::customer) return customer_of(ticket, sender, "");
    if (const auto role = staff_role(mail.notice.audience))
      return Actor{sender, sender.value, *role, std::nullopt};
  }
  return std::nullopt;
}

bool is_tam(const Desk& desk, const billing::Organization& organization, const Email& sender) {
  const NoticeAddresses& addresses = desk.settings.addresses;
  const auto same = [&](std::string_view address) {
    return billing::folded(address) == sender.value;
  };
  return (organization.primary_tam && same(organization.primary_tam->email)) ||
         same(addresses.backup_tam.value) || same(addresses.tam_manager.value);
}

}  // namespace

std::optional<Actor> participant(Desk& desk, const Ticket& ticket, const Email& sender) {
  if (sender.value.empty()) return std::nullopt;
  const auto user = desk.work.accounts().user(sender);
  if (user && !user->active) return std::nullopt;
  if (ticket.requester.email == sender) return customer_of(ticket, sender, ticket.requester.name);
  if (user) return by_account(ticket, *user);
  const auto organization = desk.work.billing().organization(ticket.organization);
  if (organization) {
    const billing::Member* member = active_member(*organization, sender);
    if (member && billing::is_active_administrator(*member))
      return customer_of(ticket, sender, member->name);
    if (is_tam(desk, *organization, sender))
      return Actor{sender, sender.value, Role::tam, std::nullopt};
  }
  return by_mail_received(desk, ticket, sender);
}

std::optional<Actor> bearer_of_address(Desk& desk, const Ticket& ticket, const ReadMail& mail) {
  if (mail.sender.value.empty() || desk.work.accounts().user(mail.sender)) return std::nullopt;
  const auto own = desk.work.billing().organizations_with_member(mail.sender.value);
  if (!own.empty() && std::ranges::find(own, ticket.organization) == own.end()) return std::nullopt;
  return customer_of(ticket, mail.sender, mail.sender_name);
}

KnownSender known_sender(Desk& desk, const ReadMail& mail) {
  if (mail.sender.value.empty()) return {};
  if (const auto user = desk.work.accounts().user(mail.sender)) {
    if (!user->active || user->role != Role::customer || !user->organization) return {};
    return {user->name, {*user->organization}};
  }
  KnownSender known{first_of(mail.sender_name, mail.sender),
                    desk.work.billing().organizations_with_member(mail.sender.value)};
  if (known.organizations.empty()) return known;
  const auto organization = desk.work.billing().organization(known.organizations.front());
  const billing::Member* member =
      organization ? active_member(*organization, mail.sender) : nullptr;
  if (member && !one_line(member->name).empty()) known.name = one_line(member->name);
  return known;
}

}  // namespace tickets
