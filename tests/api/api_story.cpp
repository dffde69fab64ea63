#include "tests/api/api_story.h"

#include <stdexcept>

namespace api_tests {
namespace {

void expect(const support::Reply& reply, const char* status) {
  if (reply.status >= 300 || reply.json().at("status") != status)
    throw std::logic_error("the story stopped at:\n" + reply.body);
}

}  // namespace

ApiStory::ApiStory(const billing::Organization& organization) {
  const auto imported = office.import_organization(organization);
  if (imported.code != 0) throw std::logic_error(imported.err);
  office.app().store().write([](tickets::UnitOfWork& work) {
    work.accounts().save_user(
        {{"tam@example.net"}, "Primary TAM", tickets::Role::tam, {}, "no password", true});
    return true;
  });
}

support::Program& ApiStory::program(const std::string& who) {
  static const std::map<std::string, std::string> emails{
      {"customer", "admin@northwind.example"},  {"other", "admin@contoso.example"},
      {"desk", "desk@splitdesk.example"},       {"lead", "lead@splitdesk.example"},
      {"billing", "billing@splitdesk.example"}, {"tam", "tam@example.net"},
      {"auditor", "auditor@splitdesk.example"}, {"root", "root@splitdesk.example"}};
  const auto known = programs_.find(who);
  if (known != programs_.end()) return known->second;
  return programs_.emplace(who, support::program_of(office, emails.at(who))).first->second;
}

void ApiStory::open() {
  const auto reply =
      program("customer")
          .post("/tickets", {{"description", "One invoice for each line of business, please"}});
  expect(reply, "awaiting_approval");
  number = reply.json().at("number");
}

void ApiStory::approve() {
  expect(program("desk").post(path("/approval"), nullptr, {{"If-Match", tag()}}), "awaiting_bans");
}

void ApiStory::assign_bans() {
  const nlohmann::json bans = {
      {"bans", {{"cc-lab", "NW-LAB"}, {"cc-ops", "NW-OPS"}, {"cc-retail", "NW-RETAIL"}}}};
  expect(program("billing").post(path("/ban-assignments"), bans, {{"If-Match", tag()}}),
         "ready_to_switch");
}

void ApiStory::schedule() {
  expect(program("billing").post(path("/switch-schedule"), {{"from", "2024-09"}},
                                 {{"If-Match", tag()}}),
         "switch_scheduled");
}

}  // namespace api_tests
