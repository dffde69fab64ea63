#include "bot/demo/demo.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "bot/crypto/crypto.h"
#include "bot/demo/demo_costs.h"
#include "templates/embedded.h"
#include "tickets/spelled.h"

namespace bot::demo {

namespace {

struct Person {
  std::string_view email, name;
  tickets::Role role;
};

constexpr std::array people{
    Person{"admin@northwind.example", "Northwind Administrator", tickets::Role::customer},
    Person{"desk@splitdesk.example", "Desk Operator", tickets::Role::support_desk},
    Person{"lead@splitdesk.example", "Desk Lead", tickets::Role::desk_lead},
    Person{"billing@splitdesk.example", "Billing Operator", tickets::Role::billing},
    Person{"auditor@splitdesk.example", "Auditor", tickets::Role::auditor},
    Person{"root@splitdesk.example", "Administrator", tickets::Role::administrator},
};

constexpr std::string_view lab_workspace =
    R"(,
    {"id": "ws-lab", "name": "Experiments", "kind": "team", "cost_center": "cc-lab"})";
constexpr std::string_view lab_provider =
    R"(,
    {"id": "p-lab", "name": "AWS experiments", "type": "Amazon Web Services",
     "account": "411100000004", "state": "ready", "workspace": "ws-lab"})";

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

std::string_view embedded(std::string_view name) {
  for (const auto& file : templates::embedded_files()) {
    if (file.name == name) return file.bytes;
  }
  throw std::logic_error("not compiled in: " + std::string(name));
}

}  // namespace

std::vector<SignIn> add_people(tickets::Store& store) {
  std::vector<SignIn> sign_ins;
  for (const auto& person : people) {
    sign_ins.push_back({std::string(person.email), std::string(person.name),
                        random_token().substr(0, 16), person.role});
  }
  std::vector<tickets::User> users;
  for (const auto& one : sign_ins) {
    tickets::User user{{one.email}, one.name, one.role, {}, hash_password(one.password), true};
    if (one.role == tickets::Role::customer) user.organization = {"northwind"};
    users.push_back(std::move(user));
  }
  store.write([&](tickets::UnitOfWork& work) {
    for (const auto& user : users) work.accounts().save_user(user);
    return true;
  });
  return sign_ins;
}

std::string organization_file(billing::Month last_closed, bool fixed) {
  std::string text(embedded("demo/northwind.json"));
  replace_all(text, "@MOVE@", billing::text_of(move_in(last_closed)));
  replace_all(text, "@LAB_WORKSPACE@", fixed ? lab_workspace : "");
  replace_all(text, "@LAB_PROVIDER@", fixed ? lab_provider : "");
  return text;
}

std::string config_file(const std::filesystem::path& folder) {
  const auto path = [&](std::string_view name) { return (folder / name).generic_string(); };
  return "# Made for the demo. docs/operating.md explains every key.\n"
         "database = \"sqlite:" +
         path("splitdesk.db") +
         "\"\n\n"
         "[mail]\ndriver = \"directory\"\ndirectory = \"" +
         path("mail") +
         "\"\n\n"
         "[log]\nlevel = \"warning\"\n";
}

std::string sign_ins_text(const std::vector<SignIn>& sign_ins) {
  std::string text;
  for (const auto& one : sign_ins) {
    std::string line = "  " + tickets::spelled(tickets::text_of(one.role));
    line.resize(std::max<std::size_t>(line.size() + 1, 18), ' ');
    line += one.email;
    line.resize(std::max<std::size_t>(line.size() + 1, 46), ' ');
    text += line + one.password + "\n";
  }
  return text;
}

}  // namespace bot::demo
