#include "billing/setup/checks.h"
#include "billing/worded.h"

namespace billing::setup {
namespace {

// Whether the mode that would be met fits what is asked for.
std::optional<Finding> wrong_mode(const SetupQuestion& question, const std::string& shown) {
  const Organization& organization = question.organization;
  const bool separate = question.mode == InvoicingMode::invoice_per_cost_center;
  switch (question.goal) {
    case SetupGoal::separate_invoices:
      if (!separate) return std::nullopt;
      return Finding{"already_separate",
                     Severity::block,
                     organization.name.value,
                     organization.display_name,
                     worded("The account {} already gets one invoice per Cost Center.", {shown}),
                     worded("Withdraw this request; to give one more Cost Center its own invoice, "
                            "ask to add it."),
                     ""};
    case SetupGoal::single_invoice:
    case SetupGoal::add_cost_centers:
      if (separate) return std::nullopt;
      return Finding{"not_separate",
                     Severity::block,
                     organization.name.value,
                     organization.display_name,
                     worded("The account {} gets one invoice, not one per Cost Center.", {shown}),
                     question.goal == SetupGoal::single_invoice
                         ? worded("Withdraw this request; there is nothing to switch back.")
                         : worded("Withdraw this request and ask for separate invoices instead."),
                     ""};
  }
  return std::nullopt;
}

}  // namespace

Findings check_account(const View& view) {
  const SetupQuestion& question = view.question;
  const Organization& organization = question.organization;
  const std::string& name = organization.name.value;
  const std::string shown = called(organization.display_name, name);
  Findings findings;
  if (folded(organization.status) != "active" || folded(organization.type) != "billable") {
    findings.push_back({"account_not_billable", Severity::block, name, organization.display_name,
                        worded("The account {} has status \"{}\" and type \"{}\"; only an Active, "
                               "Billable account gets invoices.",
                               {shown, organization.status, organization.type}),
                        worded("Call the support desk to have the account {} made Active and "
                               "Billable, then check again.",
                               {shown}),
                        ""});
  }
  if (auto wrong = wrong_mode(question, shown)) findings.push_back(*std::move(wrong));
  if (!question.requester_confirmed &&
      !has_active_administrator(organization, question.requester_email)) {
    findings.push_back({"requester_not_authorized", Severity::block,
                        folded(question.requester_email), question.requester_email,
                        question.requester_email.empty()
                            ? worded("The requester is not an active administrator of {}.", {shown})
                            : worded("{} is not an active administrator of {}.",
                                     {question.requester_email, shown}),
                        worded("Ask an active administrator of {} to confirm this request, or "
                               "have the requester made one.",
                               {shown}),
                        ""});
  }
  return findings;
}

}  // namespace billing::setup
