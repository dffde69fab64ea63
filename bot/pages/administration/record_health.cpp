#include <algorithm>

#include "bot/http/mail_condition.h"
#include "bot/pages/administration/health_row.h"
#include "bot/pages/administration/measures.h"
#include "bot/pages/parts/counted.h"
#include "bot/render/format.h"
#include "bot/worker/retry_schedule.h"

namespace bot::pages {
namespace {

using http::Site;
using tickets::Desk;
using tickets::MailState;
using tickets::OutgoingMail;

constexpr std::size_t looked_at = 500;  // of each list; beyond it is "more than"
// A timer fires within seconds; one that cannot is put off, so that it is not overdue.
constexpr std::chrono::minutes timer_may_wait{2};
// Platforms send at least a file a month.
constexpr std::chrono::days import_may_rest{40};

std::string at_most(std::size_t count) {
  if (count > looked_at) return "more than " + std::to_string(looked_at);
  return count == 0 ? "none" : std::to_string(count);
}

std::string since_words(const Site& site, const std::optional<billing::Instant>& oldest) {
  return oldest ? ", the oldest since " + instant_for_people(*oldest, site.time_zone) : "";
}

HealthRow timers_row(const Site& site, Desk& desk) {
  HealthRow row{"timers", "Timers of requests", HealthState::in_order, ""};
  const auto overdue = desk.work.tickets().due_timers(desk.now - timer_may_wait, looked_at + 1);
  if (overdue.empty()) {
    // As far ahead as any timer lies.
    const auto next = desk.work.tickets().due_timers(desk.now + std::chrono::years(10), 1);
    row.fact = next.empty()
                   ? "Nothing is due: no request is under way"
                   : "Next due " + instant_for_people(next.front().timer.due_at, site.time_zone) +
                         ", of " + next.front().ticket.value + "; none is overdue";
    return row;
  }
  const tickets::DueTimer& oldest = overdue.front();
  row.state = desk.now - oldest.timer.due_at > http::mail_may_wait ? HealthState::broken
                                                                   : HealthState::look;
  row.fact = at_most(overdue.size()) + " overdue" + since_words(site, oldest.timer.due_at);
  row.advice =
      "Late timers are made up for in order. If the worker is in order, look at the request and at "
      "the log.";
  row.mended_at = "/tickets/" + oldest.ticket.value;
  row.mended_by = oldest.ticket.value;
  return row;
}

std::size_t mails_in(Desk& desk, MailState state) {
  tickets::MailFilter filter;
  filter.state = state;
  filter.limit = looked_at + 1;
  return desk.work.outbox().ledger(filter).size();
}

HealthRow outgoing_row(const Site& site, Desk& desk, const RunningProgram& running,
                       const http::MailCondition& mail) {
  const std::size_t waiting =
      mails_in(desk, MailState::queued) + mails_in(desk, MailState::sending);
  HealthRow row{"mail", "Mail going out", HealthState::in_order,
                "Waiting: " + at_most(waiting) + since_words(site, mail.oldest_unsent) +
                    "; held for a digest: " + at_most(mails_in(desk, MailState::held))};
  if (mail.waits) {
    row.state = HealthState::broken;
    row.advice = "See what the mail server said, and whether it can be reached.";
    row.mended_at = "/administration/mails?state=queued";
    row.mended_by = "Mails that wait";
  } else if (!running.mail_reaches_people) {
    row.state = HealthState::look;
    row.fact += "; mail is written into a folder and reaches nobody";
    row.advice = "Right for a demo only: set mail.driver to smtp.";
    row.mended_at = "/administration/settings";
    row.mended_by = "Settings in force";
  }
  return row;
}

HealthRow lost_row(const http::MailCondition& mail) {
  HealthRow row{"mail-lost", "Mail that did not arrive", HealthState::in_order, "None"};
  if (mail.lost.empty()) return row;
  row.state = HealthState::broken;
  row.fact = at_most(mail.lost.size()) + " dead or bounced, of requests under way or of no request";
  row.advice = "Send them again, or settle it by phone and write a note.";
  row.mended_at = "/undelivered";
  row.mended_by = "Undelivered mail";
  return row;
}

HealthRow incoming_row(const Site& site, Desk& desk, const http::MailCondition& mail) {
  const std::uint64_t quarantined = desk.work.inbound().quarantined();
  HealthRow row{"mail-in", "Mail coming in", HealthState::in_order,
                std::string(mail.oldest_unread ? "Unread mail" : "Unread: none") +
                    since_words(site, mail.oldest_unread) +
                    "; in quarantine: " + at_most(static_cast<std::size_t>(quarantined))};
  if (mail.is_unread) {
    row.state = HealthState::broken;
    row.advice = "The worker should have read it: see its row and the program's log.";
  } else if (quarantined > 0) {
    row.state = HealthState::look;
    row.advice = "The desk decides where each belongs.";
    row.mended_at = "/mail";
    row.mended_by = "Mail for the desk";
  }
  return row;
}

HealthRow webhooks_row(const Site& site, Desk& desk) {
  HealthRow row{"webhooks", "Webhooks", HealthState::in_order, ""};
  const auto webhooks = desk.work.programs().webhooks();
  if (webhooks.empty()) {
    row.fact = "No event is sent anywhere";
    return row;
  }
  const auto active = static_cast<std::size_t>(
      std::ranges::count_if(webhooks, [](const tickets::Webhook& one) { return one.active; }));
  const auto deliveries = desk.work.outbox().webhook_deliveries(looked_at, 0);
  std::size_t waiting = 0, given_up = 0;
  std::optional<billing::Instant> oldest;
  for (const OutgoingMail& one : deliveries) {
    given_up += one.state == MailState::dead;
    if (one.state != MailState::queued && one.state != MailState::sending) continue;
    ++waiting;
    oldest = one.queued_at;  // they come newest first
  }
  row.fact = counted(active, "address", "addresses") + "; waiting: " + at_most(waiting) +
             since_words(site, oldest) + "; given up: " + at_most(given_up) + " of the last " +
             std::to_string(deliveries.size());
  const bool waits = oldest && desk.now - *oldest > http::mail_may_wait;
  if (!waits && given_up == 0) return row;
  row.state = HealthState::look;
  row.advice = waits ? "See what the receiver answers; it is tried again for " +
                           std::to_string(give_up_after.count()) + " hours."
                     : "Tell the receiver what it has missed: it is not sent again.";
  row.mended_at = "/webhooks";
  row.mended_by = "Webhooks";
  return row;
}

HealthRow archive_row(Desk& desk, const RunningProgram& running, const focus::Archive& archive) {
  HealthRow row{"archive", "Archive of cost exports", HealthState::in_order, ""};
  const auto files = desk.work.billing().charge_files();
  std::uint64_t bytes = 0;
  std::size_t missing = 0;
  std::string first;
  for (const auto& file : files) {
    bytes += file.bytes;
    if (archive.has(file.hash)) continue;
    if (++missing == 1) first = file.name;
  }
  row.fact = counted(files.size(), "file") + " in " + running.archive.string() +
             (files.empty() ? "" : ", " + bytes_for_people(bytes));
  if (missing == 0) return row;
  row.state = HealthState::broken;
  row.fact += "; " + std::to_string(missing) + " missing, the first is " + first;
  row.advice = "Put them back from the backup, then run: splitdesk verify";
  return row;
}

HealthRow import_row(const Site& site, Desk& desk) {
  HealthRow row{"import", "Last import of costs", HealthState::in_order, "None yet"};
  const auto files = desk.work.billing().charge_files();
  if (files.empty()) return row;
  const auto& last = *std::ranges::max_element(files, {}, &billing::ChargeFile::imported_at);
  row.fact = last.name + " of " + last.source.value + ", " +
             instant_for_people(last.imported_at, site.time_zone) + ", " +
             counted(static_cast<std::size_t>(last.rows), "row");
  if (desk.now - last.imported_at <= import_may_rest) return row;
  row.state = HealthState::look;
  row.advice = "No costs came in for " + std::to_string(import_may_rest.count()) +
               " days: ask whoever sends them, or import them.";
  row.mended_at = "/charge-files";
  row.mended_by = "Cost exports";
  return row;
}

HealthRow run_row(const Site& site, Desk& desk) {
  HealthRow row{"run", "Last invoice run", HealthState::in_order, "None yet"};
  const auto runs = desk.work.billing().issued_runs(1);
  if (!runs.empty()) {
    const billing::IssuedRun& last = runs.front();
    row.fact = month_for_people(last.run.period) + " of " + last.run.organization.value + ", " +
               instant_for_people(last.issued_at, site.time_zone) + ", by " + last.issued_by;
  }
  const auto changed = desk.work.billing().changed_periods();
  if (changed.empty()) return row;
  row.state = HealthState::look;
  row.fact += "; charges changed in " + counted(changed.size(), "invoiced month");
  row.advice = "The next run corrects them, or a supplementary one does so now.";
  row.mended_at = "/runs";
  row.mended_by = "Invoice runs";
  return row;
}

}  // namespace

std::vector<HealthRow> health_of_records(const Site& site, Desk& desk,
                                         const RunningProgram& running,
                                         const focus::Archive& archive) {
  const auto mail = http::mail_condition(desk.work, desk.now, looked_at + 1);
  return {timers_row(site, desk),   outgoing_row(site, desk, running, mail),
          lost_row(mail),           incoming_row(site, desk, mail),
          webhooks_row(site, desk), archive_row(desk, running, archive),
          import_row(site, desk),   run_row(site, desk)};
}

}  // namespace bot::pages
