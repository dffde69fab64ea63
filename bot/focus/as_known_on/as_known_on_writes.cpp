// The past is read only.
#include <stdexcept>

#include "bot/focus/as_known_on/as_known_on.h"

namespace bot::focus {
namespace {

[[noreturn]] void refuse_to_write() {
  throw std::logic_error("what was known at an earlier instant is not written to");
}

}  // namespace

void AsKnownOn::save_organization(const billing::Organization&, billing::Instant) {
  refuse_to_write();
}
void AsKnownOn::correct_organization(const billing::Organization&, billing::Instant,
                                     std::string_view) {
  refuse_to_write();
}
void AsKnownOn::save_ban_assignment(const billing::BanAssignment&) { refuse_to_write(); }
void AsKnownOn::remove_ban_assignment(const billing::BanAssignment&) { refuse_to_write(); }
void AsKnownOn::add_mode_change(const billing::ModeChange&) { refuse_to_write(); }
void AsKnownOn::add_charge_file(const billing::ChargeFile&,
                                const std::vector<billing::LedgerEntry>&,
                                const std::vector<billing::SetAsideRow>&) {
  refuse_to_write();
}
void AsKnownOn::replace_entries(const billing::SourceName&, const billing::FileHash&,
                                const std::vector<billing::LedgerEntry>&) {
  refuse_to_write();
}
void AsKnownOn::add_unattributed_decision(const billing::UnattributedDecision&) {
  refuse_to_write();
}
billing::InvoiceNumber AsKnownOn::next_invoice_number(billing::DocumentType, int) {
  refuse_to_write();
}
void AsKnownOn::add_issued_run(const billing::IssuedRun&) { refuse_to_write(); }
void AsKnownOn::mark_changed_period(const billing::OrganizationName&, billing::Month,
                                    billing::Instant) {
  refuse_to_write();
}
void AsKnownOn::unmark_changed_period(const billing::OrganizationName&, billing::Month,
                                      billing::Instant) {
  refuse_to_write();
}
void AsKnownOn::add_billed_payer(const billing::BilledPayer&) { refuse_to_write(); }

}  // namespace bot::focus
