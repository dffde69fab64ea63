#include <algorithm>

#include "billing/setup/checks.h"

namespace billing::setup {
namespace {

// The first thing the recipient lacks; empty if it can get an invoice.
std::string_view lacking(const std::optional<Recipient>& recipient) {
  if (!recipient) return "no billing contact";
  if (folded(recipient->email).empty()) return "a billing contact without an e-mail address";
  const bool addressed = std::ranges::any_of(
      recipient->address, [](const std::string& line) { return !folded(line).empty(); });
  return addressed ? std::string_view{} : "a billing contact without a postal address";
}

// Somebody the platform does not list as a user may still read mail; one who is shut out may not.
bool reachable(const Organization& organization, const std::string& email) {
  return std::ranges::none_of(organization.members, [&](const Member& member) {
    return folded(member.email) == folded(email) &&
           (member.state == MemberState::deactivated || member.state == MemberState::locked);
  });
}

Finding without_recipient(const CostCenter& center, std::string_view what) {
  return {"invoice_recipient_missing",
          Severity::warn,
          center.id.value,
          center.name,
          "Cost Center " + called(center) + " has " + std::string(what) +
              ", and the organization has none that could stand in.",
          "Enter an e-mail address and a postal address for the invoices of Cost Center " +
              called(center) + " or of the organization; no date can be set before.",
          center.id.value};
}

Finding without_administrator(const CostCenter& center) {
  return {
      "cost_center_without_administrator",
      Severity::warn,
      center.id.value,
      center.name,
      "Cost Center " + called(center) +
          " has no active administrator; news about its invoice go to the organization's "
          "administrators.",
      "Name an administrator for Cost Center " + called(center) + ", or accept it with a reason.",
      center.id.value};
}

// The one invoice goes to the organization, under its own BAN.
Findings of_one_invoice(const Organization& organization) {
  const std::string& name = organization.name.value;
  const std::string shown = called(organization.display_name, name);
  Findings findings;
  if (!organization.ban) {
    findings.push_back(
        {"organization_ban_missing", Severity::block, name, organization.display_name,
         "The account " + shown + " has no account number of its own.",
         "Call the support desk to have one entered for " + shown + ", then check again.", ""});
  }
  const std::string_view what = lacking(organization.recipient);
  if (!what.empty()) {
    findings.push_back({"invoice_recipient_missing", Severity::warn, name,
                        organization.display_name,
                        "The account " + shown + " has " + std::string(what) + ".",
                        "Enter an e-mail address and a postal address for the invoice of " + shown +
                            "; no date can be set before.",
                        ""});
  }
  return findings;
}

}  // namespace

Findings check_recipients(const View& view) {
  const Organization& organization = view.question.organization;
  if (view.question.goal == SetupGoal::single_invoice) return of_one_invoice(organization);
  const bool organization_stands_in = lacking(organization.recipient).empty();
  Findings findings;
  for (const CostCenter* center : view.scoped()) {
    const std::string_view what = lacking(center->recipient);
    if (!what.empty() && !organization_stands_in) {
      findings.push_back(without_recipient(*center, what));
    }
    const bool administered =
        std::ranges::any_of(center->administrators, [&](const std::string& email) {
          return !folded(email).empty() && reachable(organization, email);
        });
    if (!administered) findings.push_back(without_administrator(*center));
  }
  return findings;
}

}  // namespace billing::setup
