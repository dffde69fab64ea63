// Northwind's request as programs move it, one token for each person.
#pragma once

#include <map>
#include <string>

#include "tests/support/app/program.h"
#include "tests/support/organization_builder.h"

namespace api_tests {

struct ApiStory {
  // Northwind in good order, or as it is given. Nobody has asked yet.
  explicit ApiStory(const billing::Organization& = support::an_organization().build());

  void open();         // by the customer
  void approve();      // by the desk
  void assign_bans();  // NW-LAB, NW-OPS, NW-RETAIL
  void schedule();     // September 2024

  // Of "customer", "other" (of Contoso), "desk", "lead", "billing", "tam", "auditor", "root".
  support::Program& program(const std::string& who);
  std::string path(const std::string& below = "") const { return "/tickets/" + number + below; }
  nlohmann::json ticket() { return program("root").get(path()).json(); }
  int version() { return ticket().at("version"); }
  std::string status() { return ticket().at("status"); }
  std::string tag() { return "\"" + std::to_string(version()) + "\""; }

  support::Office office;
  std::string number;

 private:
  std::map<std::string, support::Program> programs_;
};

}  // namespace api_tests
