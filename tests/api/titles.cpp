// What programs read of an event says the same as the page.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "bot/api/ticket_view.h"

using tickets::RequestKind;

TEST_CASE("an event's title is that of its kind of request") {
  const auto [kind, title] = GENERATE(table<RequestKind, std::string>(
      {{RequestKind::separate_invoices, "Separate invoices are on"},
       {RequestKind::single_invoice, "There is one invoice again"},
       {RequestKind::add_cost_centers, "The additional separate invoices are on"}}));
  tickets::StoredEvent stored;
  stored.event.action = tickets::Action::take_effect;
  stored.event.body = tickets::TookEffect{*billing::Month::parse("2024-09"), {}};
  const tickets::Actor reader{{"admin@northwind.example"},
                              "Org Admin",
                              tickets::Role::customer,
                              billing::OrganizationName{"northwind"}};
  const auto json = nlohmann::json::parse(bot::api::event_json(stored, kind, reader).text());
  CHECK(json.at("title") == title);
}
