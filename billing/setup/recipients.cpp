#include <algorithm>

#include "billing/setup/checks.h"
#include "billing/worded.h"

namespace billing::setup {
namespace {

enum class Lacking { nothing, contact, email, address };

// The first thing the recipient lacks; nothing if it can get an invoice.
Lacking lacking(const std::optional<Recipient>& recipient) {
  if (!recipient) return Lacking::contact;
  if (folded(recipient->email).empty()) return Lacking::email;
  const bool addressed = std::ranges::any_of(
      recipient->address, [](const std::string& line) { return !folded(line).empty(); });
  return addressed ? Lacking::nothing : Lacking::address;
}

// Somebody the platform does not list as a user may still read mail; one who is shut out may not.
bool reachable(const Organization& organization, const std::string& email) {
  return std::ranges::none_of(organization.members, [&](const Member& member) {
    return folded(member.email) == folded(email) &&
           (member.state == MemberState::deactivated || member.state == MemberState::locked);
  });
}

std::string lacking_of(const CostCenter& center, Lacking what) {
  const std::string shown = called(center);
  switch (what) {
    case Lacking::nothing: return {};
    case Lacking::contact:
      return worded(
          "Cost Center {} has no billing contact, and the organization has none that "
          "could stand in.",
          {shown});
    case Lacking::email:
      return worded(
          "Cost Center {} has a billing contact without an e-mail address, and the "
          "organization has none that could stand in.",
          {shown});
    case Lacking::address:
      return worded(
          "Cost Center {} has a billing contact without a postal address, and the "
          "organization has none that could stand in.",
          {shown});
  }
  return {};
}

std::string lacking_of_account(const std::string& shown, Lacking what) {
  switch (what) {
    case Lacking::nothing: return {};
    case Lacking::contact: return worded("The account {} has no billing contact.", {shown});
    case Lacking::email:
      return worded("The account {} has a billing contact without an e-mail address.", {shown});
    case Lacking::address:
      return worded("The account {} has a billing contact without a postal address.", {shown});
  }
  return {};
}

Finding without_recipient(const CostCenter& center, Lacking what) {
  return {"invoice_recipient_missing",
          Severity::warn,
          center.id.value,
          center.name,
          lacking_of(center, what),
          worded("Enter an e-mail address and a postal address for the invoices of Cost Center {} "
                 "or of the organization; no date can be set before.",
                 {called(center)}),
          center.id.value};
}

Finding without_administrator(const CostCenter& center) {
  return {"cost_center_without_administrator",
          Severity::warn,
          center.id.value,
          center.name,
          worded("Cost Center {} has no active administrator; news about its invoice go to the "
                 "organization's administrators.",
                 {called(center)}),
          worded("Name an administrator for Cost Center {}, or accept it with a reason.",
                 {called(center)}),
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
         worded("The account {} has no account number of its own.", {shown}),
         worded("Call the support desk to have one entered for {}, then check again.", {shown}),
         ""});
  }
  const Lacking what = lacking(organization.recipient);
  if (what != Lacking::nothing) {
    findings.push_back({"invoice_recipient_missing", Severity::warn, name,
                        organization.display_name, lacking_of_account(shown, what),
                        worded("Enter an e-mail address and a postal address for the invoice of "
                               "{}; no date can be set before.",
                               {shown}),
                        ""});
  }
  return findings;
}

}  // namespace

Findings check_recipients(const View& view) {
  const Organization& organization = view.question.organization;
  if (view.question.goal == SetupGoal::single_invoice) return of_one_invoice(organization);
  const bool organization_stands_in = lacking(organization.recipient) == Lacking::nothing;
  Findings findings;
  for (const CostCenter* center : view.scoped()) {
    const Lacking what = lacking(center->recipient);
    if (what != Lacking::nothing && !organization_stands_in) {
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
