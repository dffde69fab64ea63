#include "billing/month_words.h"
#include "tickets/conditions.h"
#include "tickets/recheck.h"
#include "tickets/scope.h"
#include "tickets/transition.h"

namespace tickets {

namespace {

// Nobody remembers a date that far away; what was approved will not be what is there then.
constexpr int most_months_ahead = 12;

bool is_too_far(billing::Month from, billing::Instant now) {
  return from > billing::Month::containing(now).plus(most_months_ahead);
}

}  // namespace

Result<Ticket> schedule_switch(Desk& desk, const Actor& by, const TicketNumber& number,
                               Version seen, billing::Month from) {
  auto ticket = find_ticket(desk.work, by, number);
  if (!ticket) return ticket;
  if (const auto no = refusal_of(desk, *ticket, Action::schedule_switch, by, seen)) return *no;

  const billing::SetupReport report = fresh_report(desk, *ticket);
  const auto unmet = unmet_for_schedule(*ticket, report);
  if (!unmet.empty())
    return Refusal{RefusalKind::conflict, "schedule_not_possible",
                   worded("No date can be set yet; settle what is listed first."), number.value,
                   faults_of(unmet)};

  if (is_too_far(from, desk.now))
    return Refusal{
        RefusalKind::conflict,
        "switch_too_far",
        worded("A date is set for at most 12 months ahead; choose a month before {~}.",
               {in_words(billing::Month::containing(desk.now).plus(most_months_ahead + 1))}),
        "from",
        {}};
  // Too early, backwards: billing's rules about months.
  auto& repository = desk.work.billing();
  const billing::ModeChange proposed = change_of(desk, *ticket, from);
  const auto allowed = billing::switch_mode(
      organization_of(desk.work, *ticket), repository.mode_changes(ticket->organization),
      repository.ban_assignments(ticket->organization), proposed,
      billing::earliest_switch(desk.now, desk.settings.cut_off_days));
  if (!allowed) return allowed.refusal();

  auto checked = record_if_new(desk, *ticket, report);
  if (!checked) return checked;
  return apply(desk, *checked, Action::schedule_switch, by, checked->version, Audience::customer,
               Scheduled{from});
}

}  // namespace tickets
