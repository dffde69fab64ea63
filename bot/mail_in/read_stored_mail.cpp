#include "bot/mail_in/read_stored_mail.h"

#include <optional>

#include "billing/worded.h"
#include "bot/crypto/crypto.h"
#include "bot/log/log.h"
#include "bot/mail_in/read_mail.h"
#include "tickets/mail_in/quarantine.h"

namespace bot {
namespace {

using tickets::InboundMail;
using tickets::InboundState;
using tickets::ReadMail;

constexpr std::size_t batch = 20;

// The mail, if nobody has read it meanwhile.
std::optional<InboundMail> still_stored(tickets::UnitOfWork& work, std::int64_t id) {
  auto mail = work.inbound().inbound(id);
  return mail && mail->state == InboundState::stored ? mail : std::nullopt;
}

// Keeps what the job makes of it; nothing if somebody else was faster.
template <class Job>
std::optional<InboundMail> settled(const MailInParts& parts, std::int64_t id, billing::Instant now,
                                   Job&& job) {
  std::optional<InboundMail> after;
  parts.store.write([&](tickets::UnitOfWork& work) {
    after.reset();
    const auto mail = still_stored(work, id);
    if (!mail) return false;
    tickets::Desk desk{work, now, parts.desk};
    after = job(desk, *mail);
    return after.has_value();
  });
  return after;
}

std::optional<InboundMail> placed(const MailInParts& parts, std::int64_t id, billing::Instant now,
                                  const ReadMail& read) {
  std::optional<billing::Refusal> no;
  auto after =
      settled(parts, id, now,
              [&](tickets::Desk& desk, const InboundMail& mail) -> std::optional<InboundMail> {
                no.reset();
                auto answer = tickets::place_mail(desk, mail, read);
                if (!answer.ok()) {
                  no = answer.refusal();
                  return std::nullopt;
                }
                if (answer->state == InboundState::unfinished && parts.keep_draft)
                  parts.keep_draft(desk.work, read);
                return *answer;
              });
  if (!no) return after;
  return settled(parts, id, now, [&](tickets::Desk& desk, const InboundMail& mail) {
    return std::optional(tickets::refuse_mail(desk, mail, read, *no));
  });
}

std::optional<InboundMail> read_one(const MailInParts& parts, std::int64_t id,
                                    billing::Instant now) {
  const std::string raw =
      tickets::read(parts.store, [&](tickets::UnitOfWork& work) { return work.inbound().raw(id); });
  if (const auto read = read_mail(raw, parts.signer, parts.own))
    return placed(parts, id, now, *read);
  return settled(parts, id, now, [](tickets::Desk& desk, const InboundMail& mail) {
    return std::optional(tickets::keep_unreadable(desk, mail));
  });
}

// Where reading broke: it must not break again every second, nor stand in the others' way.
std::optional<InboundMail> broken(const MailInParts& parts, std::int64_t id, billing::Instant now,
                                  std::string_view what) {
  const std::string incident = random_token().substr(0, 12);
  log(LogLevel::error, "a mail that came in could not be read",
      {{"incident", std::string_view(incident)}, {"mail", id}, {"what", what}});
  try {
    return settled(parts, id, now, [&](tickets::Desk& desk, const InboundMail& mail) {
      return std::optional(
          tickets::set_aside(desk, mail, InboundState::quarantined,
                             billing::worded("Reading it broke; incident {}.", {incident})));
    });
  } catch (const std::exception&) {
    return std::nullopt;  // the database is away: it stays stored
  }
}

void report(const InboundMail& mail) {
  log(LogLevel::info, "mail came in",
      {{"mail", mail.id},
       {"state", tickets::text_of(mail.state)},
       {"ticket", std::string_view(mail.ticket ? mail.ticket->value : "")},
       {"message_id", std::string_view(mail.message_id)}});
}

}  // namespace

std::size_t read_stored_mail(const MailInParts& parts,
                             const std::function<billing::Instant()>& clock,
                             const std::function<bool()>& stopping) {
  const auto ids = tickets::read(
      parts.store, [](tickets::UnitOfWork& work) { return work.inbound().unread_inbound(batch); });
  std::size_t count = 0;
  for (const std::int64_t id : ids) {
    if (stopping()) break;
    std::optional<InboundMail> after;
    try {
      after = read_one(parts, id, clock());
    } catch (const std::exception& problem) {
      after = broken(parts, id, clock(), problem.what());
    }
    if (!after) continue;
    report(*after);
    ++count;
  }
  return count;
}

}  // namespace bot
