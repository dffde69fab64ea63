// The panel in which a ticket explains itself: the same facts for customer and staff.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "bot/http/site.h"
#include "bot/pages/parts/facts.h"
#include "bot/pages/ticket/timeline.h"
#include "tickets/clock/explanation.h"

namespace bot::pages {

// {{>PLACE}}: the sentence, whose turn, what is missing, the date of the next news, why the clock
// runs or is paused, the month and when it slips; then the facts of `more`. `anchors` are the parts
// of the page that what is missing may link to ("#findings").
void show_explanation(View&, std::string_view place, const http::Site&, const tickets::Ticket&,
                      const tickets::Explanation&, Reader, const std::set<std::string>& anchors,
                      const std::vector<Fact>& more = {});

}  // namespace bot::pages
