#include "tickets/event.h"

#include "billing/word_table.h"

namespace tickets {

namespace {
constexpr billing::WordTable<3> audiences{"customer", "internal", "tam"};
constexpr billing::WordTable<4> channels{"web", "phone", "mail", "command_line"};
constexpr billing::WordTable<1> kinds{"separate_invoices"};
}  // namespace

std::string_view text_of(Audience audience) { return billing::word_of(audiences, audience); }
std::optional<Audience> audience_from(std::string_view text) {
  return billing::value_of<Audience>(audiences, text);
}
std::string_view text_of(Channel channel) { return billing::word_of(channels, channel); }
std::optional<Channel> channel_from(std::string_view text) {
  return billing::value_of<Channel>(channels, text);
}
std::string_view text_of(RequestKind kind) { return billing::word_of(kinds, kind); }
std::optional<RequestKind> request_kind_from(std::string_view text) {
  return billing::value_of<RequestKind>(kinds, text);
}

bool may_read(Role role, Audience audience) {
  return role != Role::customer || audience == Audience::customer;
}

}  // namespace tickets
