#include "tickets/conditions.h"

#include <algorithm>
#include <stdexcept>

#include "billing/month_words.h"
#include "tickets/scope.h"

namespace tickets {

namespace {

Unmet of(const billing::Finding& finding) {
  std::string sentence = finding.sentence;
  if (!finding.remedy.empty()) sentence += " " + finding.remedy;
  return {finding.code, std::move(sentence), "#findings"};
}

std::string too_late_to_reopen(Status status, std::chrono::hours window) {
  const std::string days = std::to_string(window.count() / 24);
  if (status == Status::resolved)
    return worded(
        "A request can be reopened for {} hours after it was resolved; send a new "
        "request.",
        {std::to_string(window.count())});
  if (status == Status::declined)
    return worded(
        "A request can be reopened for {} days after it was declined; send a new "
        "request.",
        {days});
  return worded("A request can be reopened for {} days after it was withdrawn; send a new request.",
                {days});
}

void add_unknown(const billing::SetupReport& report, std::vector<Unmet>& unmet) {
  if (report.verdict != billing::Verdict::unknown) return;
  const bool said = std::any_of(unmet.begin(), unmet.end(),
                                [](const Unmet& one) { return one.code == "structure_stale"; });
  if (!said)
    unmet.push_back(
        {"setup_unknown",
         worded("The setup could not be checked; import the organization again, then check."),
         "#findings"});
}

}  // namespace

billing::Organization organization_of(UnitOfWork& work, const Ticket& ticket) {
  auto organization = work.billing().organization(ticket.organization);
  if (!organization)
    throw std::runtime_error("organization " + ticket.organization.value + " of ticket " +
                             ticket.number.value + " is not in the store");
  return *std::move(organization);
}

billing::SetupReport fresh_report(Desk& desk, const Ticket& ticket) {
  const bool confirmed = std::any_of(
      ticket.acknowledgements.begin(), ticket.acknowledgements.end(), [](const auto& given) {
        return given.code == "requester_not_authorized" && given.override_block;
      });
  return setup_report(desk, organization_of(desk.work, ticket), ticket.scope,
                      ticket.requester.email, confirmed, ticket.kind);
}

std::vector<billing::Finding> open_blocks(const Ticket& ticket,
                                          const billing::SetupReport& report) {
  auto findings = open_findings(ticket, report);
  std::erase_if(findings, [](const billing::Finding& finding) {
    return finding.severity != billing::Severity::block;
  });
  return findings;
}

std::vector<Unmet> unmet_for_approval(const Ticket& ticket, const billing::SetupReport& report) {
  std::vector<Unmet> unmet;
  for (const billing::Finding& finding : open_findings(ticket, report))
    unmet.push_back(of(finding));
  add_unknown(report, unmet);
  return unmet;
}

std::vector<Unmet> unmet_by_approval(const Ticket& ticket, const billing::SetupReport& report) {
  std::vector<Unmet> unmet;
  for (const billing::Finding& finding : open_blocks(ticket, report)) unmet.push_back(of(finding));
  add_unknown(report, unmet);
  if (!ticket.approval) {
    unmet.push_back({"approval_missing",
                     worded("The support desk has to approve the request first."), "#decision"});
    return unmet;
  }
  if (ticket.approval->fingerprint == report.fingerprint) return unmet;
  for (const std::string& change : differences(ticket.approval->fingerprint, report.fingerprint))
    unmet.push_back({"structure_changed",
                     worded("Since the approval: {~}. Check the setup again.", {change}),
                     "#findings"});
  return unmet;
}

std::vector<Unmet> unmet_bans(const Ticket& ticket) {
  std::vector<Unmet> unmet;
  for (const billing::CostCenterId& id : cost_centers_without_ban(ticket))
    unmet.push_back(
        {"ban_missing", worded("Assign a BAN to Cost Center {}.", {id.value}), "#bans"});
  return unmet;
}

std::vector<Unmet> unmet_for_bans(const Ticket& ticket) {
  if (ticket.kind != RequestKind::single_invoice) return {};
  return {
      {"bans_not_needed",
       worded("This request asks for one invoice, which has the organization's own BAN; there are "
              "none to assign."),
       "#bans"}};
}

std::vector<Unmet> unmet_for_schedule(const Ticket& ticket, const billing::SetupReport& report) {
  std::vector<Unmet> unmet = unmet_by_approval(ticket, report);
  for (const billing::Finding& finding : report.findings)
    if (finding.severity != billing::Severity::block && blocks_schedule(finding))
      unmet.push_back(of(finding));
  for (Unmet& one : unmet_bans(ticket)) unmet.push_back(std::move(one));
  return unmet;
}

std::vector<Unmet> unmet_invoices(Desk& desk, const Ticket& ticket) {
  const billing::Month first = ticket.in_effect_from.value_or(billing::Month());
  const auto issued = desk.work.billing().issued_run(ticket.organization, first);
  if (!issued || issued->run.mode != change_of(desk, ticket, first).mode)
    return {{"invoices_not_issued",
             worded("The invoices of {~} are not issued; run them first.", {in_words(first)}),
             "#invoices"}};
  const auto& documents = issued->run.invoices;
  // Product decision 4: a cost center without charges may be promised none.
  const bool zero_promised =
      organization_of(desk.work, ticket).zero_invoices == billing::ZeroInvoices::issue_zero;
  std::vector<Unmet> unmet;
  for (const billing::CostCenterId& id : ticket.scope) {
    const bool there = std::any_of(documents.begin(), documents.end(), [&](const auto& invoice) {
      return invoice.cost_center == id && invoice.number.has_value();
    });
    if (!there && zero_promised)
      unmet.push_back(
          {"invoice_missing",
           worded("The run of {~} has no invoice for Cost Center {}.", {in_words(first), id.value}),
           "#invoices"});
  }
  return unmet;
}

std::vector<Unmet> unmet_for_reopening(Desk& desk, const Ticket& ticket) {
  const bool resolved = ticket.status == Status::resolved;
  const auto window =
      resolved ? desk.settings.reopen_resolved_within : desk.settings.reopen_closed_within;
  std::vector<Unmet> unmet;
  if (desk.now - ticket.changed_at > window) {
    unmet.push_back({"reopen_window_over", too_late_to_reopen(ticket.status, window), "#status"});
  }
  const auto open = desk.work.tickets().open_ticket(ticket.organization);
  if (open && open->number != ticket.number)
    unmet.push_back(
        {"request_already_open",
         worded("The organization has an open request, {}; follow that one.", {open->number.value}),
         "#status"});
  return unmet;
}

bool may_be_joined_with(const Ticket& other) {
  return is_active(other.status) || other.status == Status::resolved;
}

std::vector<Unmet> unmet_for_joining(UnitOfWork& work, const Ticket& ticket) {
  TicketFilter filter;
  filter.organization = ticket.organization;
  filter.statuses = {Status::resolved};
  filter.limit = 1;
  // There is one open request of an organization at most: this one, while it may be joined at all.
  if (!work.tickets().tickets(filter).empty()) return {};
  return {{"duplicate_of_unknown",
           worded("There is no other request of this organization that is open or resolved."),
           "#status"}};
}

std::vector<billing::Fault> faults_of(const std::vector<Unmet>& unmet) {
  std::vector<billing::Fault> faults;
  for (const Unmet& one : unmet) faults.push_back({one.link, one.sentence});
  return faults;
}

}  // namespace tickets
