#include "tickets/event.h"

#include "tickets/text_table.h"

namespace tickets {

namespace {
constexpr TextTable<Audience, 3> audiences{
    {{Audience::customer, "customer"}, {Audience::internal, "internal"}, {Audience::tam, "tam"}}};
constexpr TextTable<Channel, 4> channels{{{Channel::web, "web"},
                                          {Channel::phone, "phone"},
                                          {Channel::mail, "mail"},
                                          {Channel::command_line, "command_line"}}};
constexpr TextTable<RequestKind, 1> kinds{{{RequestKind::separate_invoices, "separate_invoices"}}};
}  // namespace

std::string_view text_of(Audience audience) { return text_in(audiences, audience); }
std::optional<Audience> audience_from(std::string_view text) { return value_in(audiences, text); }
std::string_view text_of(Channel channel) { return text_in(channels, channel); }
std::optional<Channel> channel_from(std::string_view text) { return value_in(channels, text); }
std::string_view text_of(RequestKind kind) { return text_in(kinds, kind); }
std::optional<RequestKind> request_kind_from(std::string_view text) {
  return value_in(kinds, text);
}

bool may_read(Role role, Audience audience) {
  return role != Role::customer || audience == Audience::customer;
}

}  // namespace tickets
