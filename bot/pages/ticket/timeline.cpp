#include "bot/pages/ticket/timeline.h"

#include <ranges>

#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/name_for_customer.h"

namespace bot::pages {
namespace {

std::string audience_label(tickets::Audience audience) {
  switch (audience) {
    case tickets::Audience::customer: return say("Customer reads this.");
    case tickets::Audience::internal: return say("Internal, customer cannot see this.");
    case tickets::Audience::tam: return say("For the Primary TAM.");
  }
  return {};
}

// In mail a name is whatever its sender chose: the address is what it came from.
std::string who_wrote(const tickets::Event& event, Reader reader) {
  const tickets::Actor& by = event.by;
  const std::string who = who_did(by, reader);
  const auto* words = std::get_if<tickets::Said>(&event.body);
  const bool by_mail = words && words->channel == tickets::Channel::mail;
  if (!by_mail || by.role != tickets::Role::customer || by.name == by.email.value) return who;
  return who + ", " + by.email.value;
}

}  // namespace

std::string who_did(const tickets::Actor& actor, Reader reader) {
  if (reader == Reader::staff) {
    if (actor.role == tickets::Role::bot) return "splitdesk";
    return actor.name + ", " + std::string(http::role_for_people(actor.role));
  }
  const std::string name = tickets::name_for_customer(actor);
  return actor.role == tickets::Role::customer ? name : said(name);
}

void show_timeline(View& view, std::string_view place, std::string_view time_zone,
                   std::span<const tickets::StoredEvent> events, Reader reader,
                   tickets::RequestKind kind) {
  View& list = view.include(place, "pages/parts/timeline.html.tpl");
  for (const tickets::StoredEvent& stored : std::views::reverse(events)) {
    const tickets::Event& event = stored.event;
    const bool for_customers = event.audience == tickets::Audience::customer;
    if (reader == Reader::customer && !for_customers) continue;
    const EventWords words = words_of(event, reader, kind, time_zone);
    View& row = list.add("EVENT");
    row.set("TITLE", words.title).set("WHO", who_wrote(event, reader));
    row.set("TIME", instant_for_people(event.at, time_zone));
    row.set("MACHINE_TIME", billing::text_of(event.at));
    row.set("CLASS", for_customers ? "public" : "internal");
    if (reader == Reader::staff) row.add("AUDIENCE").set("TEXT", audience_label(event.audience));
    if (!words.text.empty()) row.add("WORDS").set("TEXT", words.text);
  }
}

}  // namespace bot::pages
