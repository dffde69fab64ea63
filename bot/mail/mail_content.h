// What a mail says: facts of the ticket as it was when the event happened, put into templates/mail.
// The words are the templates'; who is told is tickets/notification's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "billing/issue_invoices.h"
#include "bot/mail/mail_settings.h"
#include "tickets/desk.h"

namespace bot {

// Everything a template may tell.
struct MailOccasion {
  tickets::OutgoingMail mail;
  tickets::Event event;    // that gave rise to it
  tickets::Ticket ticket;  // right after the event
  // The latest check, which may be later than the event: a request is checked after it came in.
  std::optional<billing::SetupReport> report;
  billing::Organization organization;
  std::optional<billing::Preview> preview;  // of switch_scheduled
  std::vector<billing::Invoice> invoices;   // that the event names; lines are not looked at
};

struct MailText {
  std::string text;  // 72 columns
  std::string html;
};

// Both say the same. Account numbers are masked to the last four.
MailText mail_text(const MailOccasion&, const MailSettings&, const tickets::DeskSettings&);

// What the templates need, in one read. Throws std::runtime_error if the ticket or organization
// the mail is about does not exist.
MailOccasion occasion_of(tickets::UnitOfWork&, const tickets::OutgoingMail&);

}  // namespace bot
