// Billing's side of Northwind with charges, to be issued month by month.
#pragma once

#include "billing/correction/supplementary_run.h"
#include "billing/run/decide_unattributed.h"
#include "tests/support/instants.h"
#include "tests/support/invoice_run_builder.h"
#include "tests/support/memory_state.h"

namespace support {

inline const billing::Month september(2024, 9);
inline const billing::Month october(2024, 10);
inline const billing::OrganizationName northwind{"northwind"};

inline std::string hash(std::string_view text) { return "hash of " + std::string(text); }

// Northwind with separate invoices for cc-lab and cc-ops since 2024-09.
class BillingBooks {
 public:
  BillingBooks() : repository_(memory_billing(state_)) {
    const auto input = an_invoice_run().separate({"cc-lab", "cc-ops"}).build();
    repository().save_organization(input.organization, at(2024, 1, 1));
    for (const billing::BanAssignment& assignment : input.assignments) {
      repository().save_ban_assignment(assignment);
    }
    billing::ModeChange mode = input.mode;
    mode.from = september;
    repository().add_mode_change(mode);
  }

  billing::Repository& repository() { return *repository_; }

  // Instead of what was there of these periods; what was invoiced is to be corrected.
  BillingBooks& import(const std::vector<billing::LedgerEntry>& entries,
                       const std::vector<billing::SetAsideRow>& set_aside = {}) {
    billing::ChargeFile file;
    file.hash.sha256_hex = std::to_string(++files_);
    file.source = {"sample"};
    repository().add_charge_file(file, entries, set_aside);
    for (const billing::LedgerEntry& entry : entries) {
      const billing::Month period = entry.key.billing_period;
      if (repository().issued_run(northwind, period)) {
        repository().mark_changed_period(northwind, period, at(2024, 11, 15));
      }
    }
    return *this;
  }

  billing::Result<billing::IssuedRun> issue(billing::Instant now = at(2024, 10, 2)) {
    return issue(september, now);
  }
  billing::Result<billing::IssuedRun> issue(billing::Month month, billing::Instant now) {
    return billing::issue_invoices(repository(), northwind, month, "billing@desk.example", now,
                                   hash);
  }
  billing::Result<billing::IssuedRun> correct(std::string_view reason = "Moved") {
    return billing::issue_supplementary(repository(), northwind, september, reason,
                                        {"billing@desk.example", at(2024, 11, 20)}, hash);
  }

  billing::Result<billing::UnattributedDecision> decide(std::string_view seen,
                                                        billing::Instant now = at(2024, 10, 1)) {
    return billing::decide_unattributed(
        repository(), billing::period_charges(repository(), september), northwind, seen,
        "billing@desk.example", now, "Bears on the organization");
  }

 private:
  MemoryState state_;
  std::unique_ptr<billing::Repository> repository_;
  int files_ = 0;
};

}  // namespace support
