#include "billing/setup/checks.h"

namespace billing::setup {
Findings check_account(const View& view) {
  const SetupQuestion& question = view.question;
  const Organization& organization = question.organization;
  const std::string& name = organization.name.value;
  const std::string shown = called(organization.display_name, name);
  Findings findings;
  if (folded(organization.status) != "active" || folded(organization.type) != "billable") {
    findings.push_back({"account_not_billable", Severity::block, name, organization.display_name,
                        "The account " + shown + " has status \"" + organization.status +
                            "\" and type \"" + organization.type +
                            "\"; only an Active, Billable account gets invoices.",
                        "Call the support desk to have the account " + shown +
                            " made Active and Billable, then check again.",
                        ""});
  }
  if (question.mode == InvoicingMode::invoice_per_cost_center) {
    findings.push_back({"already_separate", Severity::block, name, organization.display_name,
                        "The account " + shown + " already gets one invoice per Cost Center.",
                        "Withdraw this request; to give one more Cost Center its own invoice, "
                        "write to the support desk.",
                        ""});
  }
  const std::string requester =
      question.requester_email.empty() ? "The requester" : question.requester_email;
  if (!question.requester_confirmed &&
      !has_active_administrator(organization, question.requester_email)) {
    findings.push_back({"requester_not_authorized", Severity::block,
                        folded(question.requester_email), question.requester_email,
                        requester + " is not an active administrator of " + shown + ".",
                        "Ask an active administrator of " + shown +
                            " to confirm this request, or have the requester "
                            "made one.",
                        ""});
  }
  return findings;
}

}  // namespace billing::setup
