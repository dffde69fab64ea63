#include <algorithm>

#include "bot/http/mail_condition.h"
#include "bot/pages/administration/health_row.h"
#include "bot/pages/administration/measures.h"
#include "bot/render/format.h"
#include "bot/words/say.h"
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
  if (count > looked_at) return say("more than {}", {std::to_string(looked_at)});
  return count == 0 ? say("none") : std::to_string(count);
}

HealthRow timers_row(const Site& site, Desk& desk) {
  HealthRow row{"timers", say("Timers of requests"), HealthState::in_order, ""};
  const auto overdue = desk.work.tickets().due_timers(desk.now - timer_may_wait, looked_at + 1);
  if (overdue.empty()) {
    // As far ahead as any timer lies.
    const auto next = desk.work.tickets().due_timers(desk.now + std::chrono::years(10), 1);
    row.fact = next.empty() ? say("Nothing is due: no request is under way")
                            : say("Next due {}, of {}; none is overdue",
                                  {instant_for_people(next.front().timer.due_at, site.time_zone),
                                   next.front().ticket.value});
    return row;
  }
  const tickets::DueTimer& oldest = overdue.front();
  row.state = desk.now - oldest.timer.due_at > http::mail_may_wait ? HealthState::broken
                                                                   : HealthState::look;
  row.fact =
      say("{} overdue, the oldest since {}",
          {at_most(overdue.size()), instant_for_people(oldest.timer.due_at, site.time_zone)});
  row.advice = say(
      "Late timers are made up for in order. If the worker is in order, look at the request and at "
      "the log.");
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
  HealthRow row{"mail", say("Mail going out"), HealthState::in_order, ""};
  row.fact = mail.oldest_unsent
                 ? say("Waiting: {}, the oldest since {}",
                       {at_most(waiting), instant_for_people(*mail.oldest_unsent, site.time_zone)})
                 : say("Waiting: {}", {at_most(waiting)});
  row.fact += "; " + say("held for a digest: {}", {at_most(mails_in(desk, MailState::held))});
  if (mail.waits) {
    row.state = HealthState::broken;
    row.advice = say("See what the mail server said, and whether it can be reached.");
    row.mended_at = "/administration/mails?state=queued";
    row.mended_by = say("Mails that wait");
  } else if (!running.mail_reaches_people) {
    row.state = HealthState::look;
    row.fact += "; " + say("mail is written into a folder and reaches nobody");
    row.advice = say("Right for a demo only: set mail.driver to smtp.");
    row.mended_at = "/administration/settings";
    row.mended_by = say("Settings in force");
  }
  return row;
}

HealthRow lost_row(const http::MailCondition& mail) {
  HealthRow row{"mail-lost", say("Mail that did not arrive"), HealthState::in_order, say("None")};
  if (mail.lost.empty()) return row;
  row.state = HealthState::broken;
  row.fact = say("{} dead or bounced, of requests under way or of no request",
                 {at_most(mail.lost.size())});
  row.advice = say("Send them again, or settle it by phone and write a note.");
  row.mended_at = "/undelivered";
  row.mended_by = say("Undelivered mail");
  return row;
}

HealthRow incoming_row(const Site& site, Desk& desk, const http::MailCondition& mail) {
  const std::uint64_t quarantined = desk.work.inbound().quarantined();
  HealthRow row{"mail-in", say("Mail coming in"), HealthState::in_order, ""};
  row.fact = mail.oldest_unread ? say("Unread mail, the oldest since {}",
                                      {instant_for_people(*mail.oldest_unread, site.time_zone)})
                                : say("Unread: none");
  row.fact += "; " + say("in quarantine: {}", {at_most(static_cast<std::size_t>(quarantined))});
  if (mail.is_unread) {
    row.state = HealthState::broken;
    row.advice = say("The worker should have read it: see its row and the program's log.");
  } else if (quarantined > 0) {
    row.state = HealthState::look;
    row.advice = say("The desk decides where each belongs.");
    row.mended_at = "/mail";
    row.mended_by = say("Mail for the desk");
  }
  return row;
}

std::string addresses_words(std::size_t count) {
  return count == 0 ? say("no addresses")
                    : say_count(count, "1 address", "{} addresses", {std::to_string(count)});
}

HealthRow webhooks_row(const Site& site, Desk& desk) {
  HealthRow row{"webhooks", say("Webhooks"), HealthState::in_order, ""};
  const auto webhooks = desk.work.programs().webhooks();
  if (webhooks.empty()) {
    row.fact = say("No event is sent anywhere");
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
  row.fact = addresses_words(active) + "; ";
  row.fact += oldest ? say("waiting: {}, the oldest since {}",
                           {at_most(waiting), instant_for_people(*oldest, site.time_zone)})
                     : say("waiting: {}", {at_most(waiting)});
  row.fact += "; " + say("given up: {} of the last {}",
                         {at_most(given_up), std::to_string(deliveries.size())});
  const bool waits = oldest && desk.now - *oldest > http::mail_may_wait;
  if (!waits && given_up == 0) return row;
  row.state = HealthState::look;
  row.advice = waits ? say("See what the receiver answers; it is tried again for {} hours.",
                           {std::to_string(give_up_after.count())})
                     : say("Tell the receiver what it has missed: it is not sent again.");
  row.mended_at = "/webhooks";
  row.mended_by = say("Webhooks");
  return row;
}

std::string files_words(std::size_t count, const std::string& folder, std::uint64_t bytes) {
  if (count == 0) return say("no files in {}", {folder});
  return say_count(count, "1 file in {1}, {2}", "{} files in {}, {}",
                   {std::to_string(count), folder, bytes_for_people(bytes)});
}

HealthRow archive_row(Desk& desk, const RunningProgram& running, const focus::Archive& archive) {
  HealthRow row{"archive", say("Archive of cost exports"), HealthState::in_order, ""};
  const auto files = desk.work.billing().charge_files();
  std::uint64_t bytes = 0;
  std::size_t missing = 0;
  std::string first;
  for (const auto& file : files) {
    bytes += file.bytes;
    if (archive.has(file.hash)) continue;
    if (++missing == 1) first = file.name;
  }
  row.fact = files_words(files.size(), running.archive.string(), bytes);
  if (missing == 0) return row;
  row.state = HealthState::broken;
  row.fact += "; " + say_count(missing, "1 missing, the first is {1}",
                               "{} missing, the first is {}", {std::to_string(missing), first});
  row.advice = say("Put them back from the backup, then run: splitdesk verify");
  return row;
}

std::string import_words(const billing::ChargeFile& file, const std::string& when) {
  if (file.rows == 0) return say("{} of {}, {}, no rows", {file.name, file.source.value, when});
  return say_count(static_cast<std::uint64_t>(file.rows), "{} of {}, {}, 1 row",
                   "{} of {}, {}, {} rows",
                   {file.name, file.source.value, when, std::to_string(file.rows)});
}

HealthRow import_row(const Site& site, Desk& desk) {
  HealthRow row{"import", say("Last import of costs"), HealthState::in_order, say("None yet")};
  const auto files = desk.work.billing().charge_files();
  if (files.empty()) return row;
  const auto& last = *std::ranges::max_element(files, {}, &billing::ChargeFile::imported_at);
  row.fact = import_words(last, instant_for_people(last.imported_at, site.time_zone));
  if (desk.now - last.imported_at <= import_may_rest) return row;
  row.state = HealthState::look;
  row.advice = say("No costs came in for {} days: ask whoever sends them, or import them.",
                   {std::to_string(import_may_rest.count())});
  row.mended_at = "/charge-files";
  row.mended_by = say("Cost exports");
  return row;
}

HealthRow run_row(const Site& site, Desk& desk) {
  HealthRow row{"run", say("Last invoice run"), HealthState::in_order, say("None yet")};
  const auto runs = desk.work.billing().issued_runs(1);
  if (!runs.empty()) {
    const billing::IssuedRun& last = runs.front();
    row.fact = say("{} of {}, {}, by {}",
                   {month_for_people(last.run.period), last.run.organization.value,
                    instant_for_people(last.issued_at, site.time_zone), last.issued_by});
  }
  const auto changed = desk.work.billing().changed_periods();
  if (changed.empty()) return row;
  row.state = HealthState::look;
  row.fact +=
      "; " + say_count(changed.size(), "charges changed in 1 invoiced month",
                       "charges changed in {} invoiced months", {std::to_string(changed.size())});
  row.advice = say("The next run corrects them, or a supplementary one does so now.");
  row.mended_at = "/runs";
  row.mended_by = say("Invoice runs");
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
