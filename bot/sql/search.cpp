#include "bot/sql/unit_of_work.h"

namespace bot::sql {

std::vector<tickets::SearchHit> SqlTickets::search(const tickets::SearchQuery& query) {
  std::vector<tickets::SearchHit> hits;
  const auto number = tickets::parse_ticket_number(query.text);
  if (!number || query.after) return hits;
  const auto found = ticket(*number);
  if (found && (!query.organization || found->organization == *query.organization)) {
    hits.push_back({*found, "number", {}, false});
  }
  return hits;
}

}  // namespace bot::sql
