#include "bot/pages/ticket/timeline.h"

#include <ranges>

#include "bot/render/format.h"
#include "tickets/name_for_customer.h"

namespace bot::pages {
namespace {

std::string_view audience_label(tickets::Audience audience) {
  switch (audience) {
    case tickets::Audience::customer: return "Customer reads this.";
    case tickets::Audience::internal: return "Internal, customer cannot see this.";
    case tickets::Audience::tam: return "For the Primary TAM.";
  }
  return {};
}

}  // namespace

std::string who_did(const tickets::Actor& actor, Reader reader) {
  if (reader == Reader::staff) {
    if (actor.role == tickets::Role::bot) return "splitdesk";
    return actor.name + ", " + std::string(http::role_for_people(actor.role));
  }
  return tickets::name_for_customer(actor);
}

void show_timeline(View& view, std::string_view place, const http::Site& site,
                   std::span<const tickets::StoredEvent> events, Reader reader,
                   tickets::RequestKind kind) {
  View& list = view.include(place, "pages/parts/timeline.html.tpl");
  for (const tickets::StoredEvent& stored : std::views::reverse(events)) {
    const tickets::Event& event = stored.event;
    const bool for_customers = event.audience == tickets::Audience::customer;
    if (reader == Reader::customer && !for_customers) continue;
    const EventWords words = words_of(event, reader, kind);
    View& row = list.add("EVENT");
    row.set("TITLE", words.title).set("WHO", who_did(event.by, reader));
    row.set("TIME", instant_for_people(event.at, site.time_zone));
    row.set("MACHINE_TIME", billing::text_of(event.at));
    row.set("CLASS", for_customers ? "public" : "internal");
    if (reader == Reader::staff) row.add("AUDIENCE").set("TEXT", audience_label(event.audience));
    if (!words.text.empty()) row.add("WORDS").set("TEXT", words.text);
  }
}

}  // namespace bot::pages
