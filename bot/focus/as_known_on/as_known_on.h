// Billing's facts as they were known at an earlier instant, for answers that repeat what the
// program would have said then.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "billing/repository.h"
#include "bot/focus/archive/archive.h"
#include "bot/focus/reading/charges_pass.h"

namespace bot::focus {

// Reads only: what would write throws std::logic_error. Structures are the versions recorded up to
// then; charges those of the files imported up to then, read from the archive again and attributed
// by that structure; decisions, mode changes, runs, marks and credits those of up to then. BAN
// assignments carry no instant: it shows those on record now, whose months say which of them hold.
// The repository and the archive must outlive it. Throws if an archived file is missing or altered.
class AsKnownOn final : public billing::Repository {
 public:
  AsKnownOn(billing::Repository&, const Archive&, const billing::KnownOn&);

  // Which files counted then, and the owners of every account.
  const std::vector<billing::StandingFile>& standing() const { return files_; }
  const billing::OwnershipIndex& owners() const { return index_; }

  // as_known_on_organizations.cpp
  std::optional<billing::Organization> organization(const billing::OrganizationName&) override;
  std::vector<billing::OrganizationName> organization_names() override;
  std::vector<billing::OrganizationName> organizations_called(std::string_view text) override;
  std::vector<billing::OrganizationName> organizations_like(std::string_view part,
                                                            std::size_t limit) override;
  std::vector<billing::OrganizationVersion> organization_versions(
      const billing::OrganizationName&) override;
  std::vector<billing::Organization> organizations_known(const billing::KnownOn&) override;
  std::vector<billing::Organization> all_organizations() override;
  std::optional<billing::OrganizationTitle> organization_title(
      const billing::OrganizationName&) override;
  std::vector<billing::PayerNames> payer_names() override;
  std::vector<billing::OrganizationName> organizations_with_ban(
      const billing::BillingAccountNumber&) override;
  std::vector<billing::OrganizationName> organizations_with_account(
      std::string_view folded_account) override;
  std::vector<billing::OrganizationName> organizations_with_member(std::string_view email) override;
  std::set<std::string> accounts_elsewhere(const billing::OrganizationName&,
                                           billing::Instant now) override;
  std::vector<billing::BanAssignment> ban_assignments(const billing::OrganizationName&) override;
  std::vector<billing::BanAssignment> assignments_of(const billing::BillingAccountNumber&) override;
  std::vector<billing::ModeChange> mode_changes(const billing::OrganizationName&) override;

  // as_known_on_charges.cpp
  std::optional<billing::ChargeFile> charge_file(const billing::SourceName&,
                                                 const billing::FileHash&) override;
  std::vector<billing::ChargeFile> charge_files() override;
  std::vector<billing::ChargeImport> charge_imports() override;
  std::optional<billing::Feed> feed_of(const billing::SourceName&) override;
  std::vector<billing::LedgerEntry> entries_of(const billing::SourceName&,
                                               const billing::FileHash&) override;
  std::vector<billing::Month> periods_of(const billing::SourceName&,
                                         const billing::FileHash&) override;
  std::vector<billing::LedgerEntry> ledger(billing::Month billing_period) override;
  std::vector<billing::LedgerEntry> ledger_of(const billing::OrganizationName&,
                                              const std::set<std::string>& payers_of_nobodys,
                                              billing::Month billing_period) override;
  std::vector<billing::PayerOwner> payers(billing::Month billing_period) override;
  std::vector<billing::SetAsideRow> set_aside(billing::Month billing_period) override;
  std::vector<billing::Month> periods_with_charges() override;
  std::uint64_t charges_version() override { return version_; }
  std::optional<billing::UnattributedDecision> unattributed_decision(
      const billing::OrganizationName&, billing::Month) override;
  std::vector<billing::UnattributedDecision> unattributed_decisions(
      const billing::OrganizationName&, billing::Month) override;

  // as_known_on_invoices.cpp
  std::optional<billing::IssuedRun> issued_run(const billing::OrganizationName&,
                                               billing::Month) override;
  std::optional<billing::IssuedRun> issued_run(std::string_view id) override;
  std::vector<billing::IssuedRun> runs_of(const billing::OrganizationName&,
                                          billing::Month) override;
  std::vector<billing::IssuedRun> issued_runs(std::size_t limit) override;
  std::vector<billing::LedgerEntry> billed_entries(const billing::OrganizationName&,
                                                   billing::Month billing_period,
                                                   billing::InvoicingMode of_the_run) override;
  std::vector<billing::LedgerEntry> entries_of_run(std::string_view id) override;
  std::vector<billing::Month> changed_periods(const billing::OrganizationName&) override;
  std::vector<std::pair<billing::OrganizationName, billing::Month>> changed_periods() override;
  std::vector<billing::Month> changed_periods_known(const billing::OrganizationName&,
                                                    billing::Instant) override;
  std::vector<billing::BilledPayer> billed_payers(billing::Month billing_period) override;
  std::optional<billing::Invoice> invoice(const billing::InvoiceNumber&) override;
  std::map<std::size_t, billing::Amount> credited(const billing::InvoiceNumber&) override;
  std::optional<std::string> invoice_seal(const billing::InvoiceNumber&) override;
  std::vector<billing::Invoice> invoices(const billing::InvoiceFilter&) override;

  // as_known_on_writes.cpp
  void save_organization(const billing::Organization&, billing::Instant) override;
  void correct_organization(const billing::Organization&, billing::Instant,
                            std::string_view) override;
  void save_ban_assignment(const billing::BanAssignment&) override;
  void remove_ban_assignment(const billing::BanAssignment&) override;
  void add_mode_change(const billing::ModeChange&) override;
  void add_charge_file(const billing::ChargeFile&, const std::vector<billing::LedgerEntry>&,
                       const std::vector<billing::SetAsideRow>&) override;
  void replace_entries(const billing::SourceName&, const billing::FileHash&,
                       const std::vector<billing::LedgerEntry>&) override;
  void add_unattributed_decision(const billing::UnattributedDecision&) override;
  billing::InvoiceNumber next_invoice_number(billing::DocumentType, int) override;
  void add_issued_run(const billing::IssuedRun&) override;
  void mark_changed_period(const billing::OrganizationName&, billing::Month,
                           billing::Instant) override;
  void unmark_changed_period(const billing::OrganizationName&, billing::Month,
                             billing::Instant) override;
  void add_billed_payer(const billing::BilledPayer&) override;

 private:
  using FileKey = std::pair<billing::SourceName, billing::FileHash>;

  const ChargesPass& pass_of(const billing::ChargeFile&);  // read once
  bool includes(const billing::IssuedRun&) const;
  // The organization's runs of the periods from that one on.
  std::vector<billing::IssuedRun> runs_since(const billing::OrganizationName&, billing::Month);

  billing::Repository& repository_;
  const Archive& archive_;
  billing::KnownOn known_;
  std::uint64_t version_;
  std::vector<billing::Organization> organizations_;  // by name
  billing::OwnershipIndex index_;
  std::vector<billing::StandingFile> files_;
  std::map<FileKey, ChargesPass> passes_;
};

}  // namespace bot::focus
