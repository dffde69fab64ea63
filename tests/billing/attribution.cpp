#include "billing/attribution.h"

#include <random>

#include "tests/support/printed.h"

using namespace billing;

namespace {

Instant at(std::string_view text) { return parse_instant(text).value(); }

Owner owned_by(std::string_view cost_center) {
  return {OrganizationName{"northwind"}, CostCenterId{std::string(cost_center)}, false};
}

// cc-a until the instant, cc-b from it on.
OwnerTimeline moved(std::string_view instant) {
  return {{{std::nullopt, at(instant)}, owned_by("cc-a")},
          {{at(instant), std::nullopt}, owned_by("cc-b")}};
}

Charge usage(std::string_view from, std::string_view to, std::string_view exact) {
  Charge charge;
  charge.billed_cost = cost(exact);
  charge.used_from = at(from);
  charge.used_to = at(to);
  return charge;
}

// "cc-a 7.5, cc-b 2.5"
std::string parts_of(const Charge& charge, const OwnerTimeline& timeline) {
  std::string text;
  for (const AttributedPart& part : attribute(charge, timeline)) {
    text += (text.empty() ? "" : ", ") +
            (part.owner.cost_center ? part.owner.cost_center->value : std::string("nobody")) + " " +
            part.exact.text();
  }
  return text;
}

}  // namespace

TEST_CASE("a charge follows the owner at the instant its usage began") {
  const auto [move, parts] = GENERATE(table<const char*, const char*>({
      {"2024-09-09T00:00:00Z", "cc-b 10"},             // before the charge
      {"2024-09-10T00:00:00Z", "cc-b 10"},             // at its beginning
      {"2024-09-10T06:00:00Z", "cc-a 2.5, cc-b 7.5"},  // inside
      {"2024-09-10T18:00:00Z", "cc-a 7.5, cc-b 2.5"},  // inside
      {"2024-09-11T00:00:00Z", "cc-a 10"},             // at its end
      {"2024-09-12T00:00:00Z", "cc-a 10"},             // after it
  }));
  INFO(move);
  CHECK(parts_of(usage("2024-09-10", "2024-09-11", "10"), moved(move)) == parts);
}

TEST_CASE("a charge of one hour or less is never divided") {
  const auto timeline = moved("2024-09-10T00:30:00Z");
  CHECK(parts_of(usage("2024-09-10T00:00:00Z", "2024-09-10T01:00:00Z", "1"), timeline) == "cc-a 1");
  CHECK(parts_of(usage("2024-09-10T00:00:00Z", "2024-09-10T01:00:01Z", "3601"), timeline) ==
        "cc-a 1800, cc-b 1801");
}

TEST_CASE("charges that are no usage are never divided") {
  auto charge = usage("2024-09-01", "2024-10-01", "10");
  charge.category = GENERATE(ChargeCategory::purchase, ChargeCategory::tax, ChargeCategory::credit,
                             ChargeCategory::adjustment);
  CHECK(parts_of(charge, moved("2024-09-16")) == "cc-a 10");
}

TEST_CASE("a month with a leap day is divided by its real length") {
  CHECK(parts_of(usage("2024-02-01", "2024-03-01", "29"), moved("2024-02-29")) ==
        "cc-a 28, cc-b 1");
  CHECK(parts_of(usage("2024-02-29T23:00:00Z", "2024-03-01T01:00:00Z", "2"), moved("2024-03-01")) ==
        "cc-a 1, cc-b 1");
}

TEST_CASE("at the end of every month, leap years too, usage changes hands to the second") {
  using std::chrono::hours, std::chrono::seconds;
  for (Month month(1999, 11); month < Month(2029, 4); month = month.plus(1)) {
    INFO(month.text());
    const Instant end = month.end();
    const OwnerTimeline timeline{{{std::nullopt, end}, owned_by("cc-a")},
                                 {{end, std::nullopt}, owned_by("cc-b")}};
    const auto parts = [&](Instant from, Instant to) {
      Charge charge;
      charge.used_from = from;
      charge.used_to = to;
      charge.billed_cost = Cost::scaled((to - from) / seconds(1), 0);
      return parts_of(charge, timeline);
    };
    CHECK(parts(end - hours(1), end) == "cc-a 3600");
    CHECK(parts(end - seconds(1), end + seconds(3599)) == "cc-a 3600");
    CHECK(parts(end, end + hours(1)) == "cc-b 3600");
    CHECK(parts(end - hours(1), end + seconds(1)) == "cc-a 3600, cc-b 1");
    const auto length = std::to_string((end - month.begin()) / seconds(1));
    CHECK(parts(month.begin(), end) == "cc-a " + length);
    CHECK(parts(month.begin(), end + hours(24)) == "cc-a " + length + ", cc-b 86400");
    CHECK(Month::containing(end - seconds(1)) == month);
    CHECK(Month::containing(end) == month.plus(1));
  }
}

TEST_CASE("a third of a charge has 28 digits and the parts sum to the whole") {
  CHECK(parts_of(usage("2024-09-01", "2024-09-04", "1"), moved("2024-09-02")) ==
        "cc-a 0.3333333333333333333333333333, cc-b 0.6666666666666666666666666667");
}

TEST_CASE("an account that moved away and back gives its owner one part") {
  const OwnerTimeline timeline{{{std::nullopt, at("2024-09-02")}, owned_by("cc-a")},
                               {{at("2024-09-02"), at("2024-09-03")}, owned_by("cc-b")},
                               {{at("2024-09-03"), std::nullopt}, owned_by("cc-a")}};
  CHECK(parts_of(usage("2024-09-01", "2024-09-05", "4"), timeline) == "cc-a 3, cc-b 1");
}

TEST_CASE("usage in a gap between owners stays unattributed") {
  const Owner nobody{OrganizationName{"northwind"}, std::nullopt, false};
  const OwnerTimeline timeline{{{std::nullopt, at("2024-09-02")}, owned_by("cc-a")},
                               {{at("2024-09-02"), std::nullopt}, nobody}};
  CHECK(parts_of(usage("2024-09-01", "2024-09-05", "4"), timeline) == "cc-a 1, nobody 3");
}

TEST_CASE("the beginning of the known history is no move") {
  Owner assumed = owned_by("cc-a");
  assumed.assumed = true;
  const OwnerTimeline timeline{{{std::nullopt, at("2024-09-02")}, assumed},
                               {{at("2024-09-02"), std::nullopt}, owned_by("cc-a")}};
  const auto parts = attribute(usage("2024-09-01", "2024-09-05", "4"), timeline);
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].owner.assumed);
  CHECK(parts[0].exact.text() == "4");
}

TEST_CASE("a negative usage charge is divided like any other") {
  CHECK(parts_of(usage("2024-09-01", "2024-09-05", "-4"), moved("2024-09-02")) ==
        "cc-a -1, cc-b -3");
}

TEST_CASE("a charge whose end is not after its beginning is one part") {
  CHECK(parts_of(usage("2024-09-05", "2024-09-05", "4"), moved("2024-09-05")) == "cc-b 4");
  CHECK(parts_of(usage("2024-09-05", "2024-09-01", "4"), moved("2024-09-05")) == "cc-b 4");
}

TEST_CASE("the parts of a charge always sum to it") {
  const unsigned seed = 311;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 500; ++round) {
    OwnerTimeline timeline;
    std::optional<Instant> from;
    for (std::size_t i = random() % 6; i > 0; --i) {
      const Instant to =
          from.value_or(at("2024-09-01")) + std::chrono::seconds(1 + random() % 90000);
      timeline.push_back({{from, to}, owned_by("cc-" + std::to_string(i))});
      from = to;
    }
    timeline.push_back({{from, std::nullopt}, owned_by("cc-last")});
    auto charge = usage("2024-09-01", "2024-09-02", "0");
    charge.billed_cost = Cost::scaled(static_cast<std::int64_t>(random()), 17);
    charge.used_to = charge.used_from + std::chrono::seconds(random() % 400000);
    Cost sum;
    for (const AttributedPart& part : attribute(charge, timeline)) sum += part.exact;
    CHECK(sum == charge.billed_cost);
  }
}
