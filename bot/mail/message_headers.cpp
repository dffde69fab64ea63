#include <algorithm>

#include "bot/mail/message.h"
#include "bot/words/say.h"

namespace bot {
namespace {

constexpr std::size_t most_references = 8;
constexpr std::size_t longest_account = 120;  // bytes of an account name in a subject

std::string_view domain_of(std::string_view message_id) {
  const auto at = message_id.rfind('@');
  return at == std::string_view::npos ? "localhost" : message_id.substr(at + 1);
}

std::string wanted_for(tickets::RequestKind kind, const std::string& account) {
  switch (kind) {
    case tickets::RequestKind::separate_invoices: return say("Separate invoices for {}", {account});
    case tickets::RequestKind::single_invoice: return say("One invoice again for {}", {account});
    case tickets::RequestKind::add_cost_centers:
      return say("Invoices of more Cost Centers for {}", {account});
  }
  return {};
}

}  // namespace

std::string subject_of(const tickets::Ticket& ticket) {
  std::string account = ticket.account_name;
  if (account.size() > longest_account) {
    std::size_t end = longest_account;
    // Not inside a character.
    while (end > 0 && (static_cast<unsigned char>(account[end]) & 0xc0) == 0x80) --end;
    account.resize(end);
  }
  return "[" + ticket.number.value + "] " + wanted_for(ticket.kind, account);
}

std::string list_id_of(const tickets::TicketNumber& number, std::string_view from) {
  return billing::folded(number.value) + ".requests." + std::string(domain_of(from));
}

Origin origin_of(tickets::MailTemplate name, const tickets::Event& event) {
  if (name == tickets::MailTemplate::reply || name == tickets::MailTemplate::question)
    return Origin::typed;
  const auto* opened = std::get_if<tickets::Opened>(&event.body);
  const bool answers_mail = name == tickets::MailTemplate::finish_request ||
                            (name == tickets::MailTemplate::received && opened != nullptr &&
                             opened->channel == tickets::Channel::mail);
  return answers_mail ? Origin::replied : Origin::generated;
}

std::string root_id(const tickets::TicketNumber& number, std::string_view message_id) {
  return number.value + "@" + std::string(domain_of(message_id));
}

std::vector<std::string> references_of(const tickets::OutgoingMail& mail,
                                       const std::vector<tickets::OutgoingMail>& mails_of_ticket) {
  std::vector<std::string> references{root_id(mail.ticket, mail.message_id)};
  for (const tickets::OutgoingMail& other : mails_of_ticket) {
    const bool earlier = other.id < mail.id && other.notice.recipient == mail.notice.recipient;
    // Of those he only read in a digest he has no mail with that id.
    const bool told_otherwise =
        other.state == tickets::MailState::held || other.state == tickets::MailState::digested;
    if (earlier && !told_otherwise) references.push_back(other.message_id);
  }
  while (references.size() > most_references) references.erase(references.begin() + 1);
  return references;
}

std::string_view ReadMessage::header(std::string_view name) const {
  const auto found =
      std::ranges::find_if(headers, [&](const auto& header) { return header.first == name; });
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace bot
