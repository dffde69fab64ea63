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
                              billing::Word<Channel>{Channel::command_line, "command_line"},
                              billing::Word<Channel>{Channel::api, "api"}};
constexpr std::array kinds{
    billing::Word<RequestKind>{RequestKind::separate_invoices, "separate_invoices"},
    billing::Word<RequestKind>{RequestKind::single_invoice, "single_invoice"},
    billing::Word<RequestKind>{RequestKind::add_cost_centers, "add_cost_centers"}};
constexpr std::array escalation_states{
    billing::Word<EscalationState>{EscalationState::sent, "sent"},
    billing::Word<EscalationState>{EscalationState::acknowledged, "acknowledged"},
    billing::Word<EscalationState>{EscalationState::answered, "answered"},
    billing::Word<EscalationState>{EscalationState::declined, "declined"},
    billing::Word<EscalationState>{EscalationState::expired, "expired"}};
constexpr std::array call_results{
    billing::Word<CallResult>{CallResult::connected, "connected"},
    billing::Word<CallResult>{CallResult::no_answer, "no_answer"},
    billing::Word<CallResult>{CallResult::declined, "declined"},
    billing::Word<CallResult>{CallResult::prefers_callback, "prefers_callback"}};
constexpr std::array timer_kinds{
    billing::Word<TimerKind>{TimerKind::decision, "decision"},
    billing::Word<TimerKind>{TimerKind::waiting_customer, "waiting_customer"},
    billing::Word<TimerKind>{TimerKind::slip_risk, "slip_risk"},
    billing::Word<TimerKind>{TimerKind::escalation, "escalation"},
    billing::Word<TimerKind>{TimerKind::first_invoices, "first_invoices"},
    billing::Word<TimerKind>{TimerKind::call_back, "call_back"},
    billing::Word<TimerKind>{TimerKind::daily_check, "daily_check"}};
constexpr std::array drift_kinds{
    billing::Word<DriftKind>{DriftKind::cost_center_without_ban, "cost_center_without_ban"},
    billing::Word<DriftKind>{DriftKind::provider_moved, "provider_moved"},
    billing::Word<DriftKind>{DriftKind::provider_without_owner, "provider_without_owner"},
    billing::Word<DriftKind>{DriftKind::cost_center_deleted, "cost_center_deleted"},
    billing::Word<DriftKind>{DriftKind::cost_center_renamed, "cost_center_renamed"}};
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

std::string_view text_of(EscalationState value) {
  return billing::text_in(escalation_states, value);
}
std::optional<EscalationState> escalation_state_from(std::string_view text) {
  return billing::value_in(escalation_states, text);
}
std::string_view text_of(CallResult value) { return billing::text_in(call_results, value); }
std::optional<CallResult> call_result_from(std::string_view text) {
  return billing::value_in(call_results, text);
}
std::string_view text_of(TimerKind value) { return billing::text_in(timer_kinds, value); }
std::optional<TimerKind> timer_kind_from(std::string_view text) {
  return billing::value_in(timer_kinds, text);
}
std::string_view text_of(DriftKind value) { return billing::text_in(drift_kinds, value); }
std::optional<DriftKind> drift_kind_from(std::string_view text) {
  return billing::value_in(drift_kinds, text);
}

bool may_read(Role role, Audience audience) {
  return role != Role::customer || audience == Audience::customer;
}

}  // namespace tickets
