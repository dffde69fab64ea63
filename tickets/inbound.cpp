#include "tickets/inbound.h"

#include "billing/words.h"

namespace tickets {

namespace {
using Row = billing::Word<InboundState>;
constexpr std::array states{
    Row{InboundState::stored, "stored"},           Row{InboundState::answered, "answered"},
    Row{InboundState::replied, "replied"},         Row{InboundState::opened, "opened"},
    Row{InboundState::unfinished, "unfinished"},   Row{InboundState::already_open, "already_open"},
    Row{InboundState::bounce, "bounce"},           Row{InboundState::automatic, "automatic"},
    Row{InboundState::repeated, "repeated"},       Row{InboundState::capped, "capped"},
    Row{InboundState::quarantined, "quarantined"}, Row{InboundState::discarded, "discarded"},
    Row{InboundState::unreadable, "unreadable"}};
}  // namespace

std::string_view text_of(InboundState state) { return billing::text_in(states, state); }
std::optional<InboundState> inbound_state_from(std::string_view text) {
  return billing::value_in(states, text);
}

}  // namespace tickets
