#include "bot/webhooks/cloud_event.h"

#include <nlohmann/json.hpp>

namespace bot {

std::string cloud_event_id(const tickets::TicketNumber& number, std::uint32_t sequence) {
  return number.value + "." + std::to_string(sequence);
}

std::string cloud_event_json(const tickets::Event& event, const tickets::Ticket& after,
                             std::string_view base_url) {
  const std::string action(tickets::text_of(event.action));
  const nlohmann::ordered_json data{
      {"number", event.ticket.value},
      {"status", tickets::text_of(event.to)},
      {"kind", tickets::text_of(after.kind)},
      {"organization", after.organization.value},
      {"version", event.sequence},
      {"action", action},
      {"link", std::string(base_url) + "/tickets/" + event.ticket.value}};
  const nlohmann::ordered_json envelope{{"specversion", "1.0"},
                                        {"id", cloud_event_id(event.ticket, event.sequence)},
                                        {"source", base_url},
                                        {"type", "splitdesk.ticket." + action},
                                        {"subject", event.ticket.value},
                                        {"time", billing::text_of(event.at)},
                                        {"datacontenttype", "application/json"},
                                        {"data", data}};
  return envelope.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace bot
