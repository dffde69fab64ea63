// An import that is told what its sender says of the file.
#include "bot/crypto/crypto.h"
#include "tests/focus/importing/import_fixture.h"
#include "tests/focus/reading/focus_text.h"

using focus_tests::a_charge;
using focus_tests::focus_file;
using focus_tests::ImportFixture;

namespace {

const std::string two_rows = focus_file({a_charge(), a_charge({{"BilledCost", "2"}})});
const billing::Currency dollars = billing::Currency::from_code("USD").value();

bot::focus::ImportOptions told(std::optional<std::uint64_t> rows, std::string_view sum,
                               std::optional<billing::FileHash> hash = std::nullopt) {
  bot::focus::ImportOptions options;
  options.manifest = billing::ChargeManifest{rows, std::move(hash), {{dollars, cost(sum)}}};
  return options;
}

std::string code_of(const billing::Result<bot::focus::ImportReport>& report) {
  return report ? "" : std::string(report.refusal().code.text);
}

}  // namespace

TEST_CASE("a file that is what its sender says is taken") {
  ImportFixture fixture;
  const billing::FileHash hash{bot::sha256_hex(two_rows)};
  REQUIRE(fixture.import(two_rows, "aws", {}, told(2, "3.5", hash)).ok());
  CHECK(fixture.owners() == "? 3.5");
}

TEST_CASE("a file that is not what its sender says changes nothing, known or not") {
  ImportFixture fixture;
  const billing::FileHash another{std::string(64, '0')};
  for (const auto& options :
       {told(3, "3.5"), told(2, "3.51"), told(std::nullopt, "3.5", another)}) {
    CHECK(code_of(fixture.import(two_rows, "aws", {}, options)) == "manifest_differs");
  }
  CHECK(fixture.recorded_files() == 0);
  CHECK(fixture.archived_files() == 0);
  REQUIRE(fixture.import(two_rows).ok());
  CHECK(code_of(fixture.import(two_rows, "aws", {}, told(3, "3.5"))) == "manifest_differs");
  CHECK(fixture.owners() == "? 3.5");
}

TEST_CASE("of more faulty rows than are listed no sum is said to differ") {
  ImportFixture fixture;
  std::vector<focus_tests::Values> rows(bot::focus::most_set_aside_rows + 2,
                                        a_charge({{"ChargeCategory", "Fee"}, {"BilledCost", "1"}}));
  const auto sent = rows.size();
  auto options = told(sent, std::to_string(sent));
  options.set_aside = true;
  CHECK(code_of(fixture.import(focus_file(rows), "aws", {}, options)) == "charges_refused");
  CHECK(code_of(fixture.import(focus_file(rows), "aws", {}, told(sent + 1, "1"))) ==
        "manifest_differs");
}

TEST_CASE("what breaks a file is told as it is") {
  ImportFixture fixture;
  const auto refused = fixture.import(two_rows + "\"open");
  REQUIRE(code_of(refused) == "charges_refused");
  CHECK(refused.refusal().faults.at(0).message == "A quoted field is never closed.");
  CHECK(refused.refusal().message.find("rows of charges.csv cannot be taken") != std::string::npos);
}

TEST_CASE("a dry run compares the hash, too") {
  ImportFixture fixture;
  auto options = told(2, "3.5", billing::FileHash{std::string(64, '0')});
  options.dry_run = true;
  CHECK(code_of(fixture.import(two_rows, "aws", {}, options)) == "manifest_differs");
  options.manifest->hash->sha256_hex = bot::sha256_hex(two_rows);
  CHECK(fixture.import(two_rows, "aws", {}, options).ok());
}

TEST_CASE("rows that are put aside are part of what was sent") {
  ImportFixture fixture;
  const std::string text =
      focus_file({a_charge(), a_charge({{"ChargePeriodEnd", "soon"}, {"BilledCost", "2"}}),
                  a_charge({{"BilledCost", "a lot"}})});
  auto options = told(3, "3.5");
  CHECK(code_of(fixture.import(text, "aws", {}, options)) == "charges_refused");
  options.set_aside = true;
  REQUIRE(fixture.import(text, "aws", {}, options).ok());
  CHECK(fixture.owners() == "? 1.5");
  const auto refused = fixture.import(text, "aws", {}, told(3, "3.6"));
  REQUIRE(code_of(refused) == "manifest_differs");
  CHECK(refused.refusal().faults.at(0).message ==
        "The sender says USD 3.6, the rows sum to USD 3.5. Rows whose cost or currency cannot be "
        "read are not in it: 1.");
}
