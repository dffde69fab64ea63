#include "tickets/event.h"

#include "billing/words.h"

namespace tickets {

namespace {
constexpr std::array audiences{billing::Word<Audience>{Audience::customer, "customer"},
                               billing::Word<Audience>{Audience::internal, "internal"},
                               billing::Word<Audience>{Audience::tam, "tam"}};
constexpr std::array channels{billing::Word<Channel>{Channel::web, "web"},
                              billing::Word<Channel>{Channel::phone, "phone"},
                              billing::Word<Channel>{Channel::mail, "mail"},
                              billing::Word<Channel>{Channel::command_line, "command_line"}};
constexpr std::array kinds{
    billing::Word<RequestKind>{RequestKind::separate_invoices, "separate_invoices"}};
}  // namespace

std::string_view text_of(Audience audience) { return billing::text_in(audiences, audience); }
std::optional<Audience> audience_from(std::string_view text) {
  return billing::value_in(audiences, text);
}
std::string_view text_of(Channel channel) { return billing::text_in(channels, channel); }
std::optional<Channel> channel_from(std::string_view text) {
  return billing::value_in(channels, text);
}
std::string_view text_of(RequestKind kind) { return billing::text_in(kinds, kind); }
std::optional<RequestKind> request_kind_from(std::string_view text) {
  return billing::value_in(kinds, text);
}

bool may_read(Role role, Audience audience) {
  return role != Role::customer || audience == Audience::customer;
}

}  // namespace tickets
