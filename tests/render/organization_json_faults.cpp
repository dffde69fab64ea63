// What is wrong with an organization file is told place by place.
#include <catch2/catch.hpp>
#include <random>

#include "bot/render/organization_json.h"
#include "tests/support/organization_builder.h"

using namespace billing;
using bot::parse_organization;

namespace {

constexpr std::string_view good = R"({"name":"contoso","status":"Active","currency":"USD",
"ban":"CO-1","default_cost_center":"cc","users":[{"email":"a@contoso.example","role":"member"}],
"cost_centers":[{"id":"cc"},{"id":"cd"}],
"workspaces":[{"id":"ws","placements":[{"cost_center":"cc","from":null,"to":"2026-01-01"},
{"cost_center":"cd","from":"2026-01-01","to":null}]}],
"providers":[{"id":"p","account":"1","state":"ready","workspace":"ws"}]})";

// The good file with the first `old` in it replaced.
std::string with(std::string_view old, std::string_view instead) {
  std::string text(good);
  const auto place = text.find(old);
  if (place == std::string::npos) throw std::logic_error("not in the file: " + std::string(old));
  return text.replace(place, old.size(), instead);
}

std::vector<Fault> faults_of(std::string_view text) {
  const auto result = parse_organization(text);
  if (result.ok()) return {};
  CHECK(result.refusal().code == RefusalCode("organization_file_bad"));
  CHECK(result.refusal().kind == RefusalKind::invalid);
  return result.refusal().faults;
}

}  // namespace

TEST_CASE("the file the faults are put into is good") { CHECK(faults_of(good).empty()); }

TEST_CASE("each thing wrong in an organization file is one fault with its path") {
  struct Row {
    const char *old, *instead, *where, *words;
  };
  const auto row = GENERATE(values<Row>({
      {R"("name":"contoso",)", "", "$.name", "missing"},
      {R"("name":"contoso")", R"("name":null)", "$.name", "missing"},
      {R"("name":"contoso")", R"("name":7)", "$.name", "in quotes"},
      {R"("name":"contoso")", R"("name":"")", "$.name", "not be empty"},
      {R"("name":"contoso")", R"("name":" x")", "$.name", "blanks around"},
      {R"("name":"contoso")", R"("name":"con toso")", "$.name", "part of addresses"},
      {R"("name":"contoso")", R"("name":"con/toso")", "$.name", "part of addresses"},
      {R"("name":"contoso")", R"("name":"contoso?")", "$.name", "part of addresses"},
      {R"("name":"contoso")", R"("name":"#contoso")", "$.name", "part of addresses"},
      {R"("name":"contoso")", R"("name":"con%2Ftoso")", "$.name", "part of addresses"},
      {R"("name":"contoso")", R"("name":"con\\toso")", "$.name", "part of addresses"},
      {R"("name":"contoso")", R"("name":"con\u007ftoso")", "$.name", "control characters"},
      {R"("name":"contoso")", R"("name":"con\ttoso")", "$.name", "control characters"},
      {R"("name":"contoso")", R"("name":"..")", "$.name", "part of addresses"},
      {R"("status")", R"("Status")", "$.Status", "no such key"},
      {R"("status")", R"("sta tus")", "$['sta tus']", "no such key"},
      {R"("status":"Active")", R"("status":["Active"])", "$.status", "Write text"},
      {R"("Active")", R"("Act\nive")", "$.status", "control characters"},
      {R"("currency":"USD",)", "", "$.currency", "missing"},
      {R"("USD")", R"("USX")", "$.currency", "ISO 4217"},
      {R"("CO-1")", R"("CO_1")", "$.ban", "1 to 13"},
      {R"("CO-1")", R"("NB")", "$.ban", "reserved"},
      {R"("default_cost_center":"cc")", R"("default_cost_center":"cx")", "$.default_cost_center",
       "no cost center \"cx\""},
      {R"("status":"Active")", R"("organization_charges":"split")", "$.organization_charges",
       "proportional, organization"},
      {R"("status":"Active")", R"("snapshot_at":"yesterday")", "$.snapshot_at", "no date"},
      {R"("status":"Active")", R"("billing_accounts":"9")", "$.billing_accounts", "a list"},
      {R"("status":"Active")", R"("billing_accounts":[9])", "$.billing_accounts[0]", "in quotes"},
      {R"("status":"Active")", R"("recipient":{"email":"nobody"})", "$.recipient.email",
       "no e-mail"},
      {R"("status":"Active")", R"("primary_tam":{"name":"x"})", "$.primary_tam.email", "missing"},
      {R"("status":"Active")", R"("primary_tam":"x")", "$.primary_tam", "object"},
      {R"("a@contoso.example")", R"("a@@contoso.example")", "$.users[0].email", "no e-mail"},
      {R"("a@contoso.example")", R"("a@x\r\nBcc: b@x")", "$.users[0].email", "control"},
      {R"("a@contoso.example","role":"member"})",
       R"("a@x.example","role":"member"},{"email":"A@X.example","role":"member"})",
       "$.users[1].email", "already a user"},
      {R"("role":"member")", R"("role":"boss")", "$.users[0].role", "administrator, member"},
      {R"(,"role":"member")", "", "$.users[0].role", "missing"},
      {R"({"id":"cd"})", R"({"id":"cd"},{"id":"cc"})", "$.cost_centers[2].id", "already a cost"},
      {R"({"id":"cd"})", R"({"id":"cd"},{"name":"x"})", "$.cost_centers[2].id", "missing"},
      {R"({"id":"cd"})", R"({"id":"cd"},3)", "$.cost_centers[2]", "object"},
      {R"({"id":"cd"})", R"({"id":"cd","administrators":["x"]})",
       "$.cost_centers[1].administrators[0]", "no e-mail"},
      {R"("cost_center":"cd")", R"("cost_center":"cx")",
       "$.workspaces[0].placements[1].cost_center", "no cost center \"cx\""},
      {R"("cost_center":"cd",)", "", "$.workspaces[0].placements[1].cost_center", "missing"},
      {R"("from":"2026-01-01")", R"("from":"2026-02-30")", "$.workspaces[0].placements[1].from",
       "no date"},
      {R"("from":"2026-01-01")", R"("from":"2025-12-31")", "$.workspaces[0].placements[1].from",
       "overlaps"},
      {R"("from":"2026-01-01")", R"("From":"2026-01-01","from":"2026-01-01")",
       "$.workspaces[0].placements[1].From", "no such key"},
      {R"({"id":"ws",)", R"({"id":"ws","cost_center":"cc",)", "$.workspaces[0].cost_center",
       "twice"},
      {R"({"id":"ws",)", R"({"id":"ws","kind":"Team",)", "$.workspaces[0].kind", "team, personal"},
      {R"("account":"1",)", "", "$.providers[0].account", "missing"},
      {R"("account":"1")", R"("account":11353890204)", "$.providers[0].account", "in quotes"},
      {R"("account":"1")", R"("account":"")", "$.providers[0].account", "not be empty"},
      {R"("state":"ready")", R"("state":"gone")", "$.providers[0].state", "unavailable"},
      {R"(,"workspace":"ws")", "", "$.providers[0]", "\"workspace\" or \"placements\""},
      {R"("workspace":"ws")", R"("workspace":"wx")", "$.providers[0].workspace", "no workspace"},
      {R"("workspace":"ws")", R"("workspace":"ws","cost_center":"cx")",
       "$.providers[0].cost_center", "no cost center"},
      {R"("workspace":"ws")", R"("workspace":"ws","shared_with":["ws","wx"])",
       "$.providers[0].shared_with[1]", "no workspace"},
      {R"("workspace":"ws")", R"("workspace":"ws","deleted":7)", "$.providers[0].deleted",
       "in quotes"},
      {R"("id":"p")", R"("id":"p","id":"q")", "$.providers[0].id", "twice in the same object"},
  }));
  INFO(row.old << " -> " << row.instead);
  const auto faults = faults_of(with(row.old, row.instead));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].where == row.where);
  CHECK_THAT(faults[0].message, Catch::Contains(row.words));
}

TEST_CASE("all faults of a file are told at once") {
  const auto faults = faults_of(R"({"name":7,"cost_centers":[],"workspaces":{},"extra":1})");
  std::vector<std::string> places;
  for (const Fault& fault : faults) places.push_back(fault.where);
  CHECK(places ==
        std::vector<std::string>{"$.extra", "$.name", "$.currency", "$.workspaces", "$.providers"});
}

TEST_CASE("what is no JSON is refused with line and column") {
  const auto [text, words] = GENERATE(table<std::string, const char*>({
      {"", "line 1, column 1"},
      {"{\n  \"name\": \"contoso\"\n  \"currency\": 1}", "line 3, column"},
      {"{\"name\": \"contoso\",}", "line 1"},
      {"{\"name\": \"con\xFF\"}", "UTF-8"},
      {"{\"name\": \"con\xED\xA0\x80\"}", "UTF-8"},
      {"{\"name\": \"\\ud800\"}", "UTF-8"},
      {std::string("{\"name\": \"a\0b\"}", 15), "UTF-8"},
      {"{\"name\": 1e9999}", "number"},
      {"{} {}", "line 1"},
      {"// a comment\n{}", "line 1"},
      {"{\"name\": NaN}", "line 1"},
  }));
  INFO(text);
  const auto faults = faults_of(text);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].where == "$");
  CHECK_THAT(faults[0].message, Catch::Contains(words));
}

TEST_CASE("a file that is something else than an object is refused") {
  const char* text = GENERATE("[]", "null", "\"northwind\"", "3", "true");
  const auto faults = faults_of(text);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].where == "$");
}

TEST_CASE("a file that nests without end is refused before it is built up") {
  const auto faults = faults_of(std::string(1'000'000, '['));
  REQUIRE(faults.size() == 1);
  CHECK_THAT(faults[0].message, Catch::Contains("nests deeper"));
}

TEST_CASE("a number of any size where text belongs is only a fault") {
  const auto faults = faults_of(with(R"("account":"1")", R"("account":)" + std::string(400, '9')));
  REQUIRE(faults.size() == 1);
  CHECK_THAT(faults[0].message, Catch::Contains("quotes"));
}

TEST_CASE("a text longer than 1000 bytes is a fault") {
  const auto faults = faults_of(with(R"("Active")", "\"" + std::string(1001, 'x') + "\""));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].where == "$.status");
}

TEST_CASE("an organization's name has at most 64 bytes") {
  const auto named = [](std::size_t length) {
    return with(R"("contoso")", "\"" + std::string(length, 'x') + "\"");
  };
  CHECK(faults_of(named(64)).empty());
  const auto faults = faults_of(named(65));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].where == "$.name");
}

TEST_CASE("a byte order mark before the file is forgiven") {
  CHECK(parse_organization("\xEF\xBB\xBF" + std::string(good)).ok());
}

// Whatever is done to a file: it is taken over whole, or refused with at least one fault.
TEST_CASE("a damaged file is read or refused, never half taken over") {
  const unsigned seed = 20260311;
  INFO("seed " << seed);
  std::mt19937_64 chance(seed);
  const std::string whole = bot::organization_json(support::an_organization().build());
  for (int round = 0; round < 3000; ++round) {
    std::string text = whole;
    for (std::uint64_t damage = chance() % 4; damage-- > 0;) {
      const std::size_t place = chance() % text.size();
      switch (chance() % 3) {
        case 0: text[place] = static_cast<char>(chance() % 256); break;
        case 1: text.erase(place, 1 + chance() % 20); break;
        case 2: text.insert(place, text.substr(chance() % text.size(), chance() % 30)); break;
      }
    }
    const auto result = parse_organization(text);
    if (result.ok()) {
      CHECK(parse_organization(bot::organization_json(*result)).value() == *result);
    } else {
      CHECK_FALSE(result.refusal().faults.empty());
    }
  }
}
