#include "billing/ledger.h"

#include <algorithm>

#include "tests/support/invoice_run_builder.h"
#include "tests/support/printed.h"

using namespace billing;
using support::an_invoice_run;
using support::an_organization;

namespace {

Organization northwind() { return an_organization().build(); }
Organization contoso() {
  auto builder = an_organization().named("contoso").with([](Organization& changed) {
    changed.alias = "CT01";
    changed.ban = BillingAccountNumber{"CT-ORG-1"};
  });
  return builder.build();
}

std::string organization_of_payer(const std::vector<Organization>& organizations,
                                  const std::vector<LedgerEntry>& entries, std::string_view payer) {
  const auto found = PayerIndex::of(organizations, entries).organization(payer);
  return found ? found->value : "nobody";
}

// "northwind USD 3.5: cost_center cc-lab 1, ..."
std::vector<std::string> texts(const std::vector<OrganizationTotals>& totals) {
  std::vector<std::string> result;
  for (const OrganizationTotals& total : totals) {
    std::string text = (total.organization ? total.organization->value : "nobody") + " " +
                       std::string(total.currency.code()) + " " + total.accepted.text() + ":";
    for (const BearerTotal& bearer : total.bearers) {
      text += " " + std::string(text_of(bearer.kind)) + "/" + bearer.id + "=" + bearer.exact.text();
    }
    result.push_back(text);
  }
  return result;
}

}  // namespace

TEST_CASE("a payer is the organization that lists it") {
  auto listing = contoso();
  listing.billing_accounts = {" Payer-7 "};
  listing.alias = "other";
  auto named = northwind();
  named.alias = "payer-7";
  CHECK(organization_of_payer({named, listing}, {}, "payer-7") == "contoso");
}

TEST_CASE("a payer is else the organization whose BAN, alias or name it is") {
  const auto* payer = GENERATE("ct-org-1", "ct01", "contoso");
  CHECK(organization_of_payer({northwind(), contoso()}, {}, payer) == "contoso");
}

TEST_CASE("a payer is else the only organization with accounts under it") {
  const auto entries = an_invoice_run().charge("cc-lab", "1").build().entries;
  CHECK(organization_of_payer({northwind(), contoso()}, entries, "payer-1") == "northwind");
  auto shared = entries;
  shared.push_back(entries.front());
  shared.back().key.owner.organization = OrganizationName{"contoso"};
  CHECK(organization_of_payer({northwind(), contoso()}, shared, "payer-1") == "nobody");
}

TEST_CASE("a payer is else the only organization there is") {
  CHECK(organization_of_payer({northwind()}, {}, "unheard-of") == "northwind");
  CHECK(organization_of_payer({northwind(), contoso()}, {}, "unheard-of") == "nobody");
  CHECK(organization_of_payer({}, {}, "unheard-of") == "nobody");
}

TEST_CASE("a payer that two organizations list is nobody's") {
  auto one = northwind(), other = contoso();
  one.billing_accounts = other.billing_accounts = {"payer-7"};
  CHECK(organization_of_payer({one, other}, {}, "payer-7") == "nobody");
}

TEST_CASE("totals show each bearer exactly, the unattributed and the organization too") {
  const auto entries = an_invoice_run()
                           .charge("cc-retail", "1.25")
                           .charge("cc-lab", "2")
                           .charge("cc-retail", "-0.0000001")
                           .unattributed("stranger", "0.5")
                           .organization_level("Support", "100")
                           .charge("cc-lab", "7")
                           .in_currency("EUR")
                           .build()
                           .entries;
  const std::vector organizations{northwind()};
  CHECK(texts(totals(entries, PayerIndex::of(organizations, entries))) ==
        std::vector<std::string>{
            "northwind EUR 7: cost_center/cc-lab=7",
            "northwind USD 103.7499999: cost_center/cc-lab=2 cost_center/cc-retail=1.2499999 "
            "organization/northwind=100 unattributed/=0.5"});
}

TEST_CASE("charges nobody is known for are shown last and never dropped") {
  auto entries =
      an_invoice_run().charge("cc-lab", "2").unattributed("stranger", "3").build().entries;
  entries.back().key.owner.organization.reset();
  entries.back().key.payer = "unheard-of";
  entries.push_back(entries.back());
  entries.back().key.account.value = "";
  const std::vector organizations{northwind(), contoso()};
  CHECK(texts(totals(entries, PayerIndex::of(organizations, entries))) ==
        std::vector<std::string>{"northwind USD 2: cost_center/cc-lab=2",
                                 "nobody USD 6: unattributed/=6"});
}

TEST_CASE("totals do not depend on the order of the entries") {
  auto entries = an_invoice_run()
                     .charge("cc-retail", "1.1")
                     .charge("cc-lab", "2.2")
                     .organization_level("Support", "3.3")
                     .charge("cc-ops", "4.4")
                     .build()
                     .entries;
  const std::vector organizations{northwind()};
  const auto before = texts(totals(entries, PayerIndex::of(organizations, entries)));
  std::reverse(entries.begin(), entries.end());
  CHECK(texts(totals(entries, PayerIndex::of(organizations, entries))) == before);
}
