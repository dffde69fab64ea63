#include "bot/pages/parts/roles.h"

namespace bot::pages {

http::Roles roles_for(tickets::Action action) {
  http::Roles roles = 0;
  for (const tickets::Transition& row : tickets::lifecycle()) {
    if (row.action == action) roles |= row.by;
  }
  return roles & ~tickets::bit(tickets::Role::bot);
}

}  // namespace bot::pages
