// What is billed after a month was invoiced: the pages of corrections and credit notes, and the
// preview with its picture.
#include <catch2/catch.hpp>

#include "tests/pages/visitor.h"
#include "tests/support/printed.h"

using support::contains;
using support::the_biller;
using support::the_customer;
using support::Visitor;

namespace {

const std::string correction = "/corrections?organization=northwind&period=2024-07";

std::string hidden(const std::string& page, const std::string& name) {
  const std::string before = "name=\"" + name + "\" value=\"";
  const std::size_t at = page.find(before);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + before.size();
  return page.substr(begin, page.find('"', begin) - begin);
}

class Invoiced : public Visitor {
 public:
  Invoiced() {
    support::give_charges(story);
    story.issue_invoices(billing::Month(2024, 7));
  }
};

}  // namespace

TEST_CASE("what changed of an invoiced month is listed, looked at and billed with its reason") {
  Invoiced visitor;
  CHECK_FALSE(contains(visitor.get(the_biller(), "/runs").body, "/corrections?"));
  support::give_late_charges(visitor.story);
  CHECK(contains(visitor.get(the_biller(), "/runs").body, "/corrections?organization=northwind"));
  const auto draft = visitor.get(the_biller(), correction);
  CHECK(draft.status == 200);
  CHECK(contains(draft.body, "USD 7.25"));
  const std::string key = hidden(draft.body, "run");
  const auto without =
      visitor.post(the_biller(), "/corrections",
                   {{"organization", "northwind"}, {"period", "2024-07"}, {"run", key}});
  CHECK(without.status == 422);
  CHECK(contains(without.body, "Enter the reason of this correction"));
  const auto done = visitor.post(the_biller(), "/corrections",
                                 {{"organization", "northwind"},
                                  {"period", "2024-07"},
                                  {"run", key},
                                  {"reason", "A late file"}});
  CHECK(Visitor::location(done) == "/runs/northwind-2024-07-1");
  CHECK(contains(visitor.get(the_biller(), "/runs/northwind-2024-07-1").body, "Correction"));
  CHECK_FALSE(contains(visitor.get(the_biller(), "/runs").body, "/corrections?"));
  CHECK(visitor.get(the_biller(), correction).status == 409);
}

TEST_CASE("a correction that was looked at before the charges changed again is not issued") {
  Invoiced visitor;
  support::give_late_charges(visitor.story);
  const auto stale = visitor.post(the_biller(), "/corrections",
                                  {{"organization", "northwind"},
                                   {"period", "2024-07"},
                                   {"run", "another"},
                                   {"reason", "A late file"}});
  CHECK(stale.status == 409);
  CHECK(contains(stale.body, "Nothing was issued"));
  CHECK(contains(stale.body, "A late file"));
}

TEST_CASE("a credit note takes back what was typed, once") {
  Invoiced visitor;
  const std::string invoice = "/invoices/INV-2024-000001";
  const auto form = visitor.get(the_biller(), invoice + "/credit-note");
  CHECK(form.status == 200);
  CHECK(contains(form.body, "is left to be credited"));
  const std::string seen = hidden(form.body, "seen");
  const auto credit = [&](const std::string& amount, const std::string& reason) {
    return visitor.post(the_biller(), invoice + "/credit-notes",
                        {{"seen", seen}, {"line-1", amount}, {"reason", reason}});
  };
  const auto too_much = credit("1,000.00", "Goodwill");
  CHECK(too_much.status == 422);
  CHECK(contains(too_much.body, "Credit of line 1 must be at most"));
  CHECK(contains(too_much.body, "value=\"1,000.00\""));
  CHECK(contains(credit("a lot", "Goodwill").body, "must be an amount such as"));
  CHECK(contains(credit("", "Goodwill").body, "Enter what is credited of at least one line"));
  CHECK(contains(credit("5", "").body, "Enter the reason of this credit note"));
  const auto done = credit("5.00", "Goodwill");
  CHECK(Visitor::location(done) == "/invoices/CRN-2024-000001");
  CHECK(contains(visitor.get(the_customer(), "/invoices/CRN-2024-000001").body, "-USD 5.00"));
  const auto twice = credit("5.00", "Goodwill");
  CHECK(twice.status == 409);
  CHECK(contains(twice.body, "Something was credited since you looked"));
}

TEST_CASE("corrections and credits are billing's alone") {
  Invoiced visitor;
  CHECK(visitor.get(the_customer(), correction).status == 403);
  CHECK(visitor.post(support::the_auditor(), "/corrections").status == 403);
  CHECK(visitor.get(the_customer(), "/invoices/INV-2024-000001/credit-note").status == 403);
  CHECK(visitor.post(the_customer(), "/invoices/INV-2024-000001/credit-notes").status == 403);
}

TEST_CASE("the preview draws a bar for each cost center and one for the single invoice") {
  Visitor visitor;
  CHECK(contains(visitor.get(the_customer(), "/preview").body, "nothing to divide"));
  support::give_charges(visitor.story);
  const auto page = visitor.get(the_customer(), "/preview");
  CHECK(page.status == 200);
  CHECK(contains(page.body, "<svg class=\"chart\""));
  CHECK(contains(page.body, "<rect class=\"single\" x=\"0\" y=\"140\" width=\"360\""));
  CHECK(contains(page.body, "<rect class=\"bar\" x=\"0\" y=\"100\" width=\"179\""));  // 30.00
  CHECK(contains(page.body, "Same as your single invoice: USD 60.15"));
  const auto stranger = support::a_customer_of("contoso", "admin@contoso.example");
  CHECK_FALSE(contains(visitor.get(stranger, "/preview").body, "60.15"));
  CHECK(visitor.get(stranger, "/organizations/northwind/preview").status == 403);
  CHECK(visitor.get(the_biller(), "/organizations/northwind/preview").status == 200);
}
