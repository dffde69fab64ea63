#include "tests/pages/visitor.h"

namespace support {
namespace {

billing::LedgerEntry entry(std::string_view cost_center, std::string_view account,
                           std::string_view cost) {
  billing::LedgerEntry entry;
  entry.key.source = {"aws"};
  entry.key.billing_period = entry.key.usage_month = billing::Month(2024, 7);
  entry.key.owner = {billing::OrganizationName{"northwind"},
                     billing::CostCenterId{std::string(cost_center)}, false};
  entry.key.account = {std::string(account)};
  entry.key.service = "Amazon Athena";
  entry.exact = *billing::Cost::parse(cost);
  entry.charges = 1;
  return entry;
}

void give(Story& story, std::string_view hash, const std::vector<billing::LedgerEntry>& entries) {
  const auto done = story.act([&](tickets::Desk& desk) -> billing::Result<billing::Done> {
    billing::ChargeFile file;
    file.hash = {std::string(hash)};
    file.source = {"aws"};
    file.name = "charges.csv";
    file.imported_at = desk.now;
    desk.work.billing().add_charge_file(file, entries, {});
    return billing::Done{};
  });
  if (!done.ok()) throw std::logic_error("the charges were refused");
}

std::vector<billing::LedgerEntry> july() {
  return {entry("cc-retail", "100200300401", "30.00"), entry("cc-ops", "sub-ops-0001", "20.10"),
          entry("cc-lab", "lab-project", "10.05")};
}

}  // namespace

void give_charges(Story& story) { give(story, "0123", july()); }

void give_unowned_charges(Story& story, billing::Month month) {
  billing::LedgerEntry unowned = entry("", "forgotten-account", "7.00");
  unowned.key.owner.cost_center.reset();
  unowned.key.billing_period = unowned.key.usage_month = month;
  give(story, "4567", {unowned});
}

void give_late_charges(Story& story) {
  auto entries = july();
  entries.push_back(entry("cc-lab", "lab-project", "7.25"));
  entries.back().key.service = "Amazon Glue";
  give(story, "89ab", entries);
  const auto marked = story.act([](tickets::Desk& desk) -> billing::Result<billing::Done> {
    desk.work.billing().mark_changed_period({"northwind"}, billing::Month(2024, 7), desk.now);
    return billing::Done{};
  });
  if (!marked.ok()) throw std::logic_error("the month was not marked");
}

}  // namespace support
