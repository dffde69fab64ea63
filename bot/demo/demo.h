// The demo: one organization with something to fix, people of every role, cost exports of closed
// months and of the months to come, all made up.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "billing/structure/organization.h"
#include "bot/config.h"
#include "tickets/store.h"

namespace bot::demo {

struct SignIn {
  std::string email, name, password;
  tickets::Role role;
};

// The demo's people, each with a new random password; saved to the store.
std::vector<SignIn> add_people(tickets::Store&);

// The organization file as the customer first has it, or with what was missing put right.
std::string organization_file(billing::Month last_closed, bool fixed);

// The configuration file of a demo in that folder.
std::string config_file(const std::filesystem::path& folder);

// For people: one line each.
std::string sign_ins_text(const std::vector<SignIn>&);

}  // namespace bot::demo
