// Who may call a page at all, as sets of roles.
#pragma once

#include "bot/http/message.h"

namespace bot::pages {

inline constexpr http::Roles customers = tickets::bit(tickets::Role::customer);
inline constexpr http::Roles staff_roles =
    tickets::bit(tickets::Role::support_desk) | tickets::bit(tickets::Role::desk_lead) |
    tickets::bit(tickets::Role::billing) | tickets::bit(tickets::Role::tam) |
    tickets::bit(tickets::Role::administrator);
// Staff and the auditor, who reads everything and changes nothing.
inline constexpr http::Roles readers = staff_roles | tickets::bit(tickets::Role::auditor);
inline constexpr http::Roles billing_staff =
    tickets::bit(tickets::Role::billing) | tickets::bit(tickets::Role::administrator);
inline constexpr http::Roles accounting = billing_staff | tickets::bit(tickets::Role::auditor);

// Every role that some row of the lifecycle lets do that.
http::Roles roles_for(tickets::Action);

inline bool is_customer(const http::Request& request) {
  return request.user && request.user->role == tickets::Role::customer;
}

}  // namespace bot::pages
