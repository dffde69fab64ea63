// What a mail says: facts of the ticket as it was when the event happened, put into templates/mail.
// The words are the templates'; who is told is tickets/notification's.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "billing/run/issue_invoices.h"
#include "bot/mail/mail_settings.h"
#include "bot/words/catalogue.h"
#include "tickets/desk.h"

namespace bot {

// What is open on a morning, the first of each list only.
struct MorningList {
  std::vector<tickets::StatusCount> counts;
  std::vector<tickets::Ticket> at_risk, escalated, with_call_back, with_follow_up;
  std::vector<tickets::OutgoingMail> lost;
  std::uint64_t quarantined = 0;
};

// Everything a template may tell.
struct MailOccasion {
  tickets::OutgoingMail mail;
  // Of a mail about a ticket; without a number where it is about none. The event has sequence 0
  // where the mail is about the ticket as a whole.
  tickets::Event event;    // that gave rise to it
  tickets::Ticket ticket;  // right after the event
  // The latest check, which may be later than the event: a request is checked after it came in.
  std::optional<billing::SetupReport> report;
  billing::Organization organization;
  // Of a mail about a start: who has an invoice of its own on the separate side of the change.
  std::set<billing::CostCenterId> separate_side;
  std::optional<billing::Preview> preview;      // of switch_scheduled
  std::vector<billing::Invoice> invoices;       // that the event names; lines are not looked at
  std::optional<billing::Month> start_before;   // that was set before the event, of date_slips
  std::optional<tickets::OutgoingMail> lost;    // of mail_undeliverable
  std::optional<tickets::InboundMail> inbound;  // of finish_request and mail_quarantined
  std::vector<tickets::OutgoingMail> held;      // of digest
  std::optional<MorningList> morning;           // of morning_digest
  Language language = Language::english;        // the recipient's
};

bool is_about_ticket(const MailOccasion&);
// "[SPL-7K3Q-9] Separate invoices for ACCOUNT": the same in every mail about the ticket.
std::string subject_of(const MailOccasion&);

struct MailText {
  std::string text;  // 72 columns
  std::string html;
};

// In the recipient's language, both the same. Account numbers are masked to the last four.
MailText mail_text(const MailOccasion&, const MailSettings&, const tickets::DeskSettings&);

// What the templates need, in one read. Throws std::runtime_error if the ticket, organization or
// mail it is about does not exist.
MailOccasion occasion_of(tickets::UnitOfWork&, const tickets::OutgoingMail&);

}  // namespace bot
