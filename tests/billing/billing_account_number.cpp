#include "billing/billing_account_number.h"

#include <catch2/catch.hpp>

#include "tests/support/organization_builder.h"

using namespace billing;

namespace {

const Month april(2026, 4);

BanAssignment assignment(const char* ban, const char* cost_center,
                         std::optional<Month> retired = std::nullopt,
                         const char* organization = "northwind") {
  return {{ban}, {organization}, CostCenterId{cost_center}, april, retired};
}

Result<BanAssignment> assigned(const std::vector<BanAssignment>& existing,
                               const BanAssignment& proposed) {
  return assign_ban(support::an_organization().build(), existing, proposed);
}

std::string_view code_of(const Result<BanAssignment>& result) {
  return result.ok() ? "accepted" : result.refusal().code.text;
}

}  // namespace

TEST_CASE("an account number is read however it was pasted") {
  const auto [text, ban] = GENERATE(table<const char*, const char*>({
      {"NW-0001", "NW-0001"},
      {" nw-0001\r\n", "NW-0001"},
      {"12 345\t678", "12345678"},
      {"\xEF\xBB\xBFNW\xC2\xA0\x31", "NW1"},
      {"N\xE2\x80\x8BW1\xE2\x80\xAE", "NW1"},
      {"1234567890123", "1234567890123"},
      {"NBX", "NBX"},
      {"-", "-"},
  }));
  INFO(text);
  const auto result = parse_ban(text);
  REQUIRE(result.ok());
  CHECK(result->value == ban);
}

TEST_CASE("what is no account number is refused with its reason") {
  const auto [text, code] = GENERATE(table<std::string, const char*>({
      {"", "ban_empty"},
      {" \t\xC2\xA0", "ban_empty"},
      {"12345678901234", "ban_malformed"},
      {"NW_1", "ban_malformed"},
      {"NW.1", "ban_malformed"},
      {"1\xE2\x80\x93"
       "2",
       "ban_malformed"},
      {"\xD0\x90"
       "1",
       "ban_malformed"},
      {"\xEF\xBC\xA1", "ban_malformed"},
      {"\xFF\xFE", "ban_malformed"},
      {"A\xC3", "ban_malformed"},
      {"n", "ban_reserved"},
      {"E", "ban_reserved"},
      {" n b ", "ban_reserved"},
  }));
  INFO(text);
  const auto result = parse_ban(text);
  REQUIRE_FALSE(result.ok());
  CHECK(result.refusal().code.text == code);
}

TEST_CASE("a BAN that nobody has may be assigned") {
  CHECK(code_of(assigned({}, assignment("NW-1", "cc-lab"))) == "accepted");
}

TEST_CASE("the same BAN again for the same cost center is accepted") {
  const auto known = assignment("NW-1", "cc-lab");
  CHECK(code_of(assigned({known}, known)) == "accepted");
}

TEST_CASE("a BAN in use by another organization is refused without saying by which") {
  const auto result =
      assigned({assignment("NW-1", "cc-x", std::nullopt, "contoso")}, assignment("NW-1", "cc-lab"));
  REQUIRE(code_of(result) == "ban_in_use");
  CHECK_THAT(result.refusal().message, !Catch::Contains("contoso"));
}

TEST_CASE("a BAN in use by another cost center is refused and names it") {
  const auto result = assigned({assignment("NW-1", "cc-ops")}, assignment("NW-1", "cc-lab"));
  REQUIRE(code_of(result) == "ban_in_use");
  CHECK_THAT(result.refusal().message, Catch::Contains("cc-ops"));
}

TEST_CASE("the organization's own BAN is not for a cost center") {
  CHECK(code_of(assigned({}, assignment("NW-ORG-1", "cc-lab"))) == "ban_in_use");
}

TEST_CASE("the organization's own BAN is for the organization") {
  const BanAssignment own{{"NW-ORG-1"}, {"northwind"}, std::nullopt, april, std::nullopt};
  CHECK(code_of(assigned({}, own)) == "accepted");
}

TEST_CASE("a retired BAN is never used again, not even by the cost center that had it") {
  const char* center = GENERATE("cc-ops", "cc-lab");
  CHECK(code_of(assigned({assignment("NW-1", center, Month(2026, 5))},
                         assignment("NW-1", "cc-lab"))) == "ban_retired");
}

TEST_CASE("a cost center that has a BAN gets no second one") {
  CHECK(code_of(assigned({assignment("NW-1", "cc-lab")}, assignment("NW-2", "cc-lab"))) ==
        "ban_already_assigned");
}

TEST_CASE("a cost center whose BAN was retired gets a new one") {
  CHECK(code_of(assigned({assignment("NW-1", "cc-lab", april)}, assignment("NW-2", "cc-lab"))) ==
        "accepted");
}

TEST_CASE("a BAN is not assigned to a cost center that is unknown or deleted") {
  auto builder = support::an_organization();
  builder.cost_center("cc-lab").deleted = Month(2026, 1).begin();
  const char* center = GENERATE("cc-lab", "cc-nowhere");
  CHECK(code_of(assign_ban(builder.build(), {}, assignment("NW-1", center))) ==
        "cost_center_unknown");
}

TEST_CASE("a BAN is printed from its first month until it retires") {
  const std::vector<BanAssignment> known{assignment("NW-1", "cc-lab", Month(2026, 6)),
                                         assignment("NW-2", "cc-ops")};
  const auto printed = [&](int month) {
    const auto ban =
        ban_of(known, CostCenterId{"cc-lab"}, Month(2026, static_cast<unsigned>(month)));
    return ban ? ban->value : std::string("none");
  };
  CHECK(printed(3) == "none");
  CHECK(printed(4) == "NW-1");
  CHECK(printed(5) == "NW-1");
  CHECK(printed(6) == "none");
  CHECK_FALSE(ban_of(known, std::nullopt, april));
}
