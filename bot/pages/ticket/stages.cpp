#include "bot/pages/ticket/stages.h"

#include <array>
#include <optional>

#include "bot/pages/parts/kind_words.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using tickets::Action;
using tickets::Status;
using tickets::Ticket;

struct Stage {
  std::string_view name;  // to be said
  Action done_by;
};
constexpr std::array<Stage, 6> all{{
    {marked("Received"), Action::open},
    {marked("Setup checked"), Action::pass_setup},
    {marked("Approved by the support desk"), Action::approve},
    {marked("Account numbers assigned"), Action::complete_bans},
    {marked("Separate invoices start"), Action::take_effect},
    {marked("First separate invoices issued"), Action::confirm_invoices},
}};

// The stage that is being waited for; the number of stages where all are done, none where the
// request was closed on the way.
std::optional<std::size_t> current_stage(const Ticket& ticket) {
  switch (ticket.status) {
    case Status::submitted: return 1;
    case Status::awaiting_customer: {
      if (!ticket.asked_from || ticket.question.empty()) return 1;
      Ticket before = ticket;
      before.status = *ticket.asked_from;
      return before.status == Status::awaiting_customer ? 1 : current_stage(before);
    }
    case Status::awaiting_approval: return 2;
    case Status::awaiting_bans: return 3;
    case Status::ready_to_switch:
    case Status::switch_scheduled: return 4;
    case Status::verifying: return 5;
    case Status::resolved: return all.size();
    case Status::declined:
    case Status::withdrawn:
    case Status::duplicate: return std::nullopt;
  }
  return std::nullopt;
}

// On the way back there are no account numbers to assign.
bool is_passed_over(const Ticket& ticket, const Stage& stage) {
  return ticket.kind == tickets::RequestKind::single_invoice &&
         stage.done_by == Action::complete_bans;
}

std::string stage_name(const Ticket& ticket, const Stage& stage) {
  if (stage.done_by == Action::take_effect) return words_of(ticket.kind).start;
  if (stage.done_by == Action::confirm_invoices) return words_of(ticket.kind).issued;
  return say(stage.name);
}

std::string waiting_detail(const Ticket& ticket, std::size_t stage, Reader reader) {
  if (stage == 3) {
    return say_count(ticket.scope.size(), "{} of 1 account number assigned",
                     "{} of {} account numbers assigned",
                     {std::to_string(ticket.bans.size()), std::to_string(ticket.scope.size())});
  }
  if (stage == 4) {
    return ticket.scheduled ? say("From {}", {month_for_people(ticket.scheduled->from)})
                            : say("The date is being set");
  }
  if (stage == 5) {
    return ticket.in_effect_from
               ? say("Expected after the end of {}", {month_for_people(*ticket.in_effect_from)})
               : say("Being waited for");
  }
  if (ticket.status != Status::awaiting_customer) return say("Being worked on");
  return reader == Reader::customer ? say("Waiting for you") : say("Waiting for the customer");
}

// The latest time the stage was done; what fell back later counts only if done again.
std::optional<billing::Instant> done_at(std::span<const tickets::StoredEvent> events,
                                        Action action) {
  std::optional<billing::Instant> at;
  for (const tickets::StoredEvent& stored : events) {
    if (stored.event.action == action) at = stored.event.at;
  }
  return at;
}

}  // namespace

void show_stages(View& view, std::string_view place, const http::Site& site, const Ticket& ticket,
                 std::span<const tickets::StoredEvent> events, Reader reader) {
  View& list = view.include(place, "pages/parts/stages.html.tpl");
  const std::optional<std::size_t> current = current_stage(ticket);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (is_passed_over(ticket, all[i])) continue;
    View& row = list.add("STAGE");
    row.set("NAME", stage_name(ticket, all[i]));
    const auto at = done_at(events, all[i].done_by);
    if (current ? i < *current : at.has_value()) {
      row.set("STATE", "done");
      row.set("DETAIL",
              at ? say("Done {}", {instant_for_people(*at, site.time_zone)}) : say("Done"));
    } else if (current == i) {
      row.set("STATE", "current").show("CURRENT");
      row.set("DETAIL", say("Now: {}", {waiting_detail(ticket, i, reader)}));
    } else {
      row.set("STATE", "later").set("DETAIL", current ? say("Not yet") : say("Not done"));
    }
  }
}

}  // namespace bot::pages
