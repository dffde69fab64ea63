// Everything that can happen to a ticket, in the order a ticket meets it. Read this first.
//
// Every verb: load, ask billing, apply. Beginning and committing is Store::write's job. A verb
// that says no returns a Refusal and what it wrote is thrown away.
#pragma once

#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "billing/worded.h"
#include "tickets/business_calendar.h"
#include "tickets/store.h"

namespace tickets {

using billing::Done;
using billing::Refusal;
using billing::RefusalKind;
using billing::Result;
using billing::worded;
using billing::worded_count;

struct DeskSettings {
  NoticeAddresses addresses;
  int cut_off_days = 3;  // before a month begins
  int grace_days = 0;    // after a month has ended, before its invoices may be issued
  std::chrono::hours structure_max_age{24};
  std::string message_id_domain = "splitdesk.example";
  BusinessCalendar calendar;
  int decision_days = 3;  // business days until the next news (product decision 9)
  // The hours in which Primary TAMs take calls and escalations (workflow section 6).
  BusinessCalendar tam_calendar;
  // Whoever assigned a BAN on the ticket may not schedule its switch (product decision 6).
  bool second_hand = false;
  std::chrono::hours reopen_resolved_within{72};
  std::chrono::hours reopen_closed_within{30 * 24};
};

// What a verb works with: one unit of work, the instant it happens at, the settings.
struct Desk {
  UnitOfWork& work;
  billing::Instant now;
  const DeskSettings& settings;
};

// One unmet condition of an action, in words, with the page's part that is about it.
struct Unmet {
  std::string code;
  std::string sentence;
  std::string link;  // "#findings", "#bans", ...; relative to the ticket's page
};

// Everything that keeps `by` from doing that now; empty: nothing does.
std::vector<Unmet> why_not(Desk&, const Ticket&, Action, const Actor& by);

struct Request {
  RequestKind kind = RequestKind::separate_invoices;
  Channel channel = Channel::web;
  billing::OrganizationName organization;
  std::string account_name;
  Requester requester;
  std::string description;                // 20 to 2000 characters
  std::set<billing::CostCenterId> scope;  // empty: every cost center
  std::optional<CallWish> call_wish = {};
  std::optional<TicketNumber> follows = {};  // the closed ticket it continues
};

// The account name resolves to exactly one organization: `account_unknown`, `account_ambiguous`.
Result<billing::OrganizationName> resolve_account(UnitOfWork&, std::string_view account_name);

// Opens, checks the setup at once, tells the requester and the Primary TAM. Refused with
// `request_already_open` (subject: its number), `name_missing`, `description_too_short`,
// `description_too_long`, `not_your_organization`.
Result<Ticket> open_request(Desk&, const Actor& by, const Request&);
// The live check of the form and of the ticket; changes nothing.
billing::SetupReport setup_report(Desk&, const billing::Organization&,
                                  const std::set<billing::CostCenterId>& scope,
                                  const Email& requester, bool requester_confirmed,
                                  RequestKind kind = RequestKind::separate_invoices);
// Checks again and moves the ticket where the outcome leads, the fall of an approval included. By
// the bot a check that says nothing new is recorded only if the daily check was due.
Result<Ticket> check_setup(Desk&, const Actor& by, const TicketNumber&);
// The daily check: the setup may still be checked, and was not for 24 hours.
bool check_is_due(const Ticket&, billing::Instant now);
Result<Ticket> ask(Desk&, const Actor& by, const TicketNumber&, Version seen, std::string question);
Result<Ticket> answer(Desk&, const Actor& by, const TicketNumber&, std::string text,
                      Channel channel = Channel::web);
Result<Ticket> acknowledge_finding(Desk&, const Actor& by, const TicketNumber&, Version seen,
                                   const Acknowledged&);
Result<Ticket> approve(Desk&, const Actor& by, const TicketNumber&, Version seen);
// The reason codes a request may be declined with.
inline constexpr std::array<std::string_view, 4> decline_reasons{"not_needed", "setup_not_possible",
                                                                 "not_authorized", "other"};
Result<Ticket> decline(Desk&, const Actor& by, const TicketNumber&, Version seen, const Closed&);
Result<Ticket> withdraw(Desk&, const Actor& by, const TicketNumber&, std::string reason);
// The given cells of the grid: text as pasted, by cost center. All or nothing; one fault a cell.
// When every cost center in scope has one, the bot completes the step.
Result<Ticket> assign_bans(Desk&, const Actor& by, const TicketNumber&, Version seen,
                           const std::map<billing::CostCenterId, std::string>& cells);
Result<Ticket> schedule_switch(Desk&, const Actor& by, const TicketNumber&, Version seen,
                               billing::Month from);
Result<Ticket> unschedule(Desk&, const Actor& by, const TicketNumber&, Version seen,
                          std::string reason);
// At or after the first instant of the scheduled month: checks again, then records the mode
// change and the BANs' first month. If the structure changed the approval falls instead.
Result<Ticket> take_effect(Desk&, const TicketNumber&);
// Why take_effect would be refused now and leave everything as it is; none: it would do something,
// be it that the approval falls. Changes nothing.
std::optional<Refusal> why_no_effect(Desk&, const Ticket&);
// When the first separate run is issued and every promised invoice is there.
Result<Ticket> confirm_invoices(Desk&, const Actor& by, const TicketNumber&);
// To the Primary TAM. One per reason and hour: a repeat adds to the open one, and is then told only
// to who holds it.
Result<Ticket> escalate(Desk&, const Actor& by, const TicketNumber&, const Escalated&);
// "I have it", the answer, or no: by the TAM who is asked, or the desk for him. Declined: the next
// in the chain is asked, the last no ends it. `escalation_unknown`, `escalation_closed`.
Result<Ticket> move_escalation(Desk&, const Actor& by, const TicketNumber&,
                               std::uint32_t escalation, EscalationState to, std::string text);
// The caller is put through to the TAM, who has the brief already; only if the customer wished for
// it (`call_not_wished`). Without a promise refused (`call_back_missing`): prefers_callback, nobody
// dialed, and no_answer unless the back-up is to be dialed next.
Result<Ticket> hand_over_call(Desk&, const Actor& by, const TicketNumber&, const CallHandedOver&);
// What became of a promised call. `call_back_unknown`.
Result<Ticket> call_back(Desk&, const Actor& by, const TicketNumber&, const CalledBack&);
// Takes the ticket: who sees to it that it goes on.
Result<Ticket> take(Desk&, const Actor& by, const TicketNumber&);
// Undoes take(): who had it before has it again, or nobody. `ticket_not_yours` unless he has it.
Result<Ticket> put_back(Desk&, const Actor& by, const TicketNumber&, Version seen);
// Joined with another ticket of the same organization that is open or resolved:
// `duplicate_of_itself`, `duplicate_of_unknown`, `duplicate_of_other_organization`,
// `duplicate_of_closed`.
Result<Ticket> mark_duplicate(Desk&, const Actor& by, const TicketNumber&, Version seen,
                              const TicketNumber& of);
// A new revision: approvals are void. `reopen_window_over` after 72 hours (resolved) or 30 days,
// `request_already_open` if the organization has another request by now.
Result<Ticket> reopen(Desk&, const Actor& by, const TicketNumber&, std::string reason);
Result<Ticket> reply(Desk&, const Actor& by, const TicketNumber&, std::string text,
                     Channel channel = Channel::web);
// Written for colleagues. Lines that begin with "/" are commands (tickets/commands/command.h): they
// are done by the same functions as the buttons, all or none of them. `seen` is the version the
// note was written on, which the first decision among them needs; none: the present one.
Result<Ticket> note(Desk&, const Actor& by, const TicketNumber&, std::string text,
                    std::optional<Version> seen = std::nullopt);

// What a person reads: one sentence, whose turn, and by when the next news comes.
struct Standing {
  std::string sentence;  // "Approved: 2 of 4 account numbers assigned"
  Turn turn;
  std::optional<billing::Instant> next_news_by;
};
Standing standing(const Ticket&, const DeskSettings&, billing::Instant now);

}  // namespace tickets
