// Reads the mail that was kept and lets the desk say where it ends: each in one unit of work, so
// that a mail is read once however often the program is killed.
#pragma once

#include <functional>

#include "bot/crypto/signer.h"
#include "bot/mail_in/automatic.h"
#include "tickets/mail_in/place_mail.h"

namespace bot {

struct MailInParts {
  tickets::Store& store;
  tickets::DeskSettings desk;
  Signer signer;  // of the addresses answers go to
  OwnAddresses own;
  // Called with a mail that was unfinished, in its unit of work: keeps what the sender wrote for
  // the form he is sent to. May be empty.
  std::function<void(tickets::UnitOfWork&, const tickets::ReadMail&)> keep_draft;
};

// A batch of those that are only stored, oldest first; returns how many were settled. What breaks
// while one is read is logged as an incident, the mail is put into quarantine, and the others go
// on. Once `stopping` says so, the rest waits.
std::size_t read_stored_mail(
    const MailInParts&, const std::function<billing::Instant()>& clock,
    const std::function<bool()>& stopping = [] { return false; });

}  // namespace bot
