// Who acts. The same person may hold several roles; the hands rule looks at the person.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "billing/structure/organization.h"

namespace tickets {

enum class Role { customer, support_desk, desk_lead, billing, tam, auditor, administrator, bot };

struct Email {
  std::string value;
  auto operator<=>(const Email&) const = default;
};  // folded

struct Actor {
  Email email;  // "bot" for the program itself
  std::string name;
  Role role = Role::customer;
  std::optional<billing::OrganizationName> organization;  // of a customer
  bool operator==(const Actor&) const = default;
};

Actor the_bot();

// One table beside the enum, used by SQL, JSON, the command line and the pages.
std::string_view text_of(Role);
std::optional<Role> role_from(std::string_view);

}  // namespace tickets
