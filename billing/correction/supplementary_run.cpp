#include "billing/correction/supplementary_run.h"

#include "billing/correction/corrections.h"
#include "billing/run/organization_charges.h"
#include "billing/worded.h"

namespace billing {
namespace {

Refusal correction_refused(RefusalKind kind, RefusalCode code, std::string message,
                           const OrganizationName& organization) {
  return {kind, code, std::move(message), organization.value, {}};
}

}  // namespace

Result<InvoiceRunInput> supplementary_input(Repository& repository, const OrganizationName& name,
                                            Month period, std::string_view reason) {
  const auto organization = repository.organization(name);
  if (!organization) {
    return correction_refused(RefusalKind::not_found, "organization_unknown",
                              worded("There is no organization {}; check the name.", {name.value}),
                              name);
  }
  if (!repository.issued_run(name, period)) {
    return correction_refused(RefusalKind::conflict, "period_not_invoiced",
                              worded("{} of {} is not invoiced yet: its regular run bills all "
                                     "there is.",
                                     {period.text(), name.value}),
                              name);
  }
  InvoiceRunInput input;
  input.entries = open_difference(repository, name, period);
  if (input.entries.empty()) {
    return correction_refused(RefusalKind::conflict, "nothing_to_correct",
                              worded("The charges of {} for {} are what was billed: there is "
                                     "nothing to correct.",
                                     {name.value, period.text()}),
                              name);
  }
  input.organization = *organization;
  input.period = period;
  input.kind = RunKind::supplementary;
  input.reason = reason;
  input.mode = mode_in(repository.mode_changes(name), name, period);
  input.assignments = repository.ban_assignments(name);
  auto charges = charges_of(repository, name, period);
  if (charges) {
    input.charged = std::move(charges->entries.at(name));
    input.set_aside = std::move(charges->set_aside.at(name));
  }
  input.originals = originals_of(repository, name, input.entries);
  input.unattributed_decision = repository.unattributed_decision(name, period);
  return input;
}

Result<InvoiceRun> draw_up_supplementary(Repository& repository, const OrganizationName& name,
                                         Month period, std::string_view reason) {
  auto input = supplementary_input(repository, name, period, reason);
  if (!input) return input.refusal();
  return drawn_up(*input);
}

Result<IssuedRun> issue_supplementary(Repository& repository, const OrganizationName& name,
                                      Month period, std::string_view reason, const Issuing& issuing,
                                      const Hash& hash) {
  if (folded(reason).empty()) {
    return correction_refused(
        RefusalKind::invalid, "reason_missing",
        worded("Write down why the month is corrected; it is printed on the documents."), name);
  }
  auto input = supplementary_input(repository, name, period, reason);
  if (!input) return input.refusal();
  auto run = drawn_up(*input);
  if (!run) return run.refusal();
  if (!run->holds.empty()) {
    return Refusal{RefusalKind::conflict, "run_on_hold",
                   worded("The corrections of {} for {} are on hold; settle what is listed and "
                          "run them again.",
                          {name.value, period.text()}),
                   name.value, run->holds};
  }
  const int sequence = next_sequence(repository, name, period);
  const std::string key =
      hash(canonical_text(*input) + "sequence " + std::to_string(sequence) + "\n");
  repository.unmark_changed_period(name, period, issuing.now);
  return record_run(repository, *input, std::move(*run), sequence, key, issuing);
}

}  // namespace billing
