#include "bot/worker/retry_schedule.h"

#include <catch2/catch.hpp>

#include "tests/support/instants.h"

TEST_CASE("pauses double from one minute to four hours") {
  struct Row {
    std::uint32_t attempts;
    int minutes;
  };
  for (const Row& row : {Row{1, 1}, Row{2, 2}, Row{3, 4}, Row{4, 8}, Row{5, 16}, Row{6, 32},
                         Row{7, 64}, Row{8, 128}, Row{9, 240}, Row{10, 240}, Row{1'000, 240}}) {
    INFO(row.attempts << " attempts");
    CHECK(bot::pause_after(row.attempts) == std::chrono::minutes(row.minutes));
  }
}

TEST_CASE("a pause is stretched by up to a quarter, differently for each mail") {
  const billing::Instant now = support::at(2026, 2, 2);
  std::set<std::int64_t> pauses;
  for (int at = 0; at < 200; ++at) {
    tickets::OutgoingMail mail;
    mail.message_id = std::to_string(at) + "@splitdesk.example";
    mail.queued_at = now;
    mail.attempts = 5;
    const auto next = bot::next_attempt(mail, now);
    REQUIRE(next);
    CHECK(*next - now >= std::chrono::minutes(16));
    CHECK(*next - now <= std::chrono::minutes(20));
    pauses.insert((*next - now).count());
  }
  CHECK(pauses.size() > 50);
}

TEST_CASE("a mail is given up after 72 hours and about 26 attempts, not before") {
  tickets::OutgoingMail mail;
  mail.message_id = "x@splitdesk.example";
  mail.queued_at = support::at(2026, 2, 2);
  billing::Instant now = mail.queued_at;
  billing::Instant last = now;
  for (mail.attempts = 1; mail.attempts < 100; ++mail.attempts) {
    const auto next = bot::next_attempt(mail, now);
    if (!next) break;
    CHECK(*next > now);
    last = now = *next;
  }
  CHECK(mail.attempts > 20);
  CHECK(mail.attempts < 30);
  CHECK(last - mail.queued_at <= std::chrono::hours(72));
  CHECK(last - mail.queued_at > std::chrono::hours(66));
}
