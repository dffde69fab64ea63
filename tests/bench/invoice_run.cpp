// Issues the invoices of many organizations through the store. Usage: bench_invoice_run
// [ORGANIZATIONS]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <span>

#include "billing/run/issue_invoices.h"
#include "bot/crypto/crypto.h"
#include "bot/focus/importing/import_charges.h"
#include "bot/sql/sql_store.h"
#include "tests/bench/generated_focus.h"
#include "tests/bench/stopwatch.h"

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t cost_centers_each = 12, rows_each = 10;
constexpr std::size_t organizations_a_commit = 100;
constexpr billing::Month period{2024, 9};

// In separate mode, every cost center with its BAN.
void set_up(tickets::UnitOfWork& work, const std::vector<billing::Organization>& organizations) {
  auto& repository = work.billing();
  for (const auto& organization : organizations) {
    repository.save_organization(organization, {});
    billing::ModeChange mode;
    mode.organization = organization.name;
    mode.mode = billing::InvoicingMode::invoice_per_cost_center;
    mode.from = period.previous();
    const std::string number = organization.name.value.substr(13);
    for (const auto& cost_center : organization.cost_centers) {
      mode.scope.insert(cost_center.id);
      const std::string ban = "B" + number + "-" + cost_center.id.value.substr(3);
      repository.save_ban_assignment(
          {billing::BillingAccountNumber{ban}, organization.name, cost_center.id, mode.from, {}});
    }
    repository.add_mode_change(mode);
  }
}

// In as many commits as the command line makes of them.
std::size_t issue_all(tickets::Store& store, std::span<const billing::Organization> all) {
  std::size_t invoices = 0;
  const auto charges = tickets::read(
      store, [](auto& work) { return billing::period_charges(work.billing(), period); });
  while (!all.empty()) {
    const auto batch = all.first(std::min(all.size(), organizations_a_commit));
    all = all.subspan(batch.size());
    store.write([&](tickets::UnitOfWork& work) {
      for (const auto& organization : batch) {
        const auto issued =
            billing::issue_invoices(work.billing(), charges, organization.name, "bench",
                                    period.end() + std::chrono::hours(24), bot::sha256_hex);
        if (!issued) {
          std::fprintf(stderr, "%s\n", issued.refusal().message.c_str());
          std::abort();
        }
        invoices += issued->run.invoices.size();
      }
      return true;
    });
  }
  return invoices;
}

}  // namespace

int main(int count, char** words) {
  const std::uint64_t wanted = count > 1 ? std::strtoull(words[1], nullptr, 10) : 1000;
  std::string pattern = (fs::temp_directory_path() / "splitdesk-bench-XXXXXX").string();
  const fs::path folder = mkdtemp(pattern.data());
  {
    const auto organizations = bench::organizations(wanted, cost_centers_each);
    const auto store = bot::sql::open_store("sqlite:" + (folder / "bench.db").string());
    store->write([&](tickets::UnitOfWork& work) {
      set_up(work, organizations);
      return true;
    });
    const std::uint64_t accounts = wanted * cost_centers_each;
    bench::write_focus_file(folder / "focus.csv", accounts * rows_each, accounts);
    const auto report = bot::focus::import_charges(
        *store, bot::focus::Archive(folder / "archive"), folder / "focus.csv",
        billing::SourceName{"bench"}, {}, {}, period.end());
    if (!report) std::abort();
    std::size_t invoices = 0;
    const double seconds = bench::seconds_of([&] { invoices = issue_all(*store, organizations); });
    std::printf("%lu organizations, %zu invoices issued in %.3f s: %.0f invoices/s, %lu MiB\n",
                static_cast<unsigned long>(wanted), invoices, seconds,
                static_cast<double>(invoices) / seconds,
                static_cast<unsigned long>(bench::peak_mebibytes()));
  }
  fs::remove_all(folder);
  return 0;
}
