#include "bot/mail/composition.h"

#include "bot/mail/mail_content.h"
#include "bot/mail/message.h"
#include "bot/mail/reply_address.h"

namespace bot {
namespace {

using tickets::OutgoingMail;

// Unique, and fit for a file's name.
std::string name_of(const OutgoingMail& mail) {
  std::string id = std::to_string(mail.id);
  id.insert(0, id.size() < 6 ? 6 - id.size() : 0, '0');
  const std::string subject = mail.ticket.value.empty() ? "mail" : mail.ticket.value;
  return id + "-" + subject + "-" + std::string(tickets::text_of(mail.notice.template_name));
}

// What was read of the store, in one state of it.
struct Read {
  MailOccasion occasion;
  std::vector<OutgoingMail> before;  // about the same ticket
  std::string answers;               // the Message-ID of the mail it answers; empty: none
};

Read read_for(tickets::Store& store, const OutgoingMail& mail) {
  return tickets::read(store, [&](tickets::UnitOfWork& work) {
    Read read{occasion_of(work, mail), {}, {}};
    if (read.occasion.inbound) read.answers = read.occasion.inbound->message_id;
    if (mail.ticket.value.empty()) return read;
    read.before = work.outbox().mails_of(mail.ticket);
    const bool replied =
        origin_of(mail.notice.template_name, read.occasion.event) == Origin::replied;
    const auto inbound = work.inbound().inbound_of(mail.ticket);
    if (replied && !inbound.empty()) read.answers = inbound.front().message_id;
    return read;
  });
}

std::string answers_to(const OutgoingMail& mail, const MailSettings& settings) {
  if (mail.ticket.value.empty()) return settings.reply_to;
  return reply_address(settings.signer, settings.reply_to, {mail.ticket, mail.notice.audience});
}

}  // namespace

Composition compose(tickets::Store& store, const OutgoingMail& mail, const MailSettings& settings,
                    const tickets::DeskSettings& desk) {
  const Read read = read_for(store, mail);
  MailText words = mail_text(read.occasion, settings, desk);
  Message message;
  message.from_name = settings.from_name;
  message.from = settings.from;
  message.to = mail.notice.recipient.value;
  message.reply_to = answers_to(mail, settings);
  message.subject = subject_of(read.occasion);
  message.message_id = mail.message_id;
  message.in_reply_to = read.answers;
  if (!mail.ticket.value.empty()) {
    message.references = references_of(mail, read.before);
    message.list_id = list_id_of(mail.ticket, settings.from);
  }
  message.origin = origin_of(mail.notice.template_name, read.occasion.event);
  message.date = mail.queued_at;
  message.text = std::move(words.text);
  message.html = std::move(words.html);
  Composition composition{{message.reply_to, message.to, name_of(mail)}, wire_text(message), {}};
  for (const OutgoingMail& held : read.occasion.held) composition.held.push_back(held.id);
  composition.is_empty =
      mail.notice.template_name == tickets::MailTemplate::digest && composition.held.empty();
  return composition;
}

}  // namespace bot
