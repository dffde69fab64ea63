#include "tickets/call_wish.h"

#include <tuple>

#include "tickets/escalation_chain.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

constexpr std::size_t fewest_digits = 5;

std::optional<Refusal> too_long(std::string_view number, std::string field) {
  if (characters_in(number) <= longest_line) return std::nullopt;
  return Refusal{RefusalKind::invalid,
                 "phone_number_too_long",
                 worded("Shorten it to {} characters.", {std::to_string(longest_line)}),
                 std::move(field),
                 {}};
}

Refusal no_number() {
  return {RefusalKind::invalid,
          "phone_number_wrong",
          worded("Enter a phone number that can be dialed, such as +1 555 0100."),
          "number",
          {}};
}

}  // namespace

bool is_phone_number(std::string_view text) {
  constexpr std::string_view digits = "0123456789", beside = " +-/().x";
  std::size_t dialed = 0;
  for (const char c : text) {
    if (digits.find(c) != std::string_view::npos)
      ++dialed;
    else if (beside.find(c) == std::string_view::npos)
      return false;
  }
  return dialed >= fewest_digits;
}

std::optional<Refusal> take_call_wish(std::optional<CallWish>& wish) {
  if (!wish) return std::nullopt;
  wish->number = one_line(wish->number);
  wish->window = one_line(wish->window);
  if (auto no = too_long(wish->number, "number")) return no;
  if (auto no = too_long(wish->window, "window")) return no;
  if (wish->number.empty())
    wish.reset();
  else if (!is_phone_number(wish->number))
    return no_number();
  return std::nullopt;
}

Refusal call_back_missing() {
  return {
      RefusalKind::invalid,
      "call_back_missing",
      worded("Promise a call-back: the number, from when to when, the time zone, and who calls."),
      "promised",
      {}};
}

std::optional<Refusal> take_promise(PromisedCall& promised, billing::Instant now) {
  promised.number = one_line(promised.number);
  promised.time_zone = one_line(promised.time_zone);
  promised.owner = {billing::folded(one_line(promised.owner.value))};
  Refusal missing = call_back_missing();
  const billing::Instant never{};
  const std::tuple<bool, const char*, std::string_view> fields[] = {
      {promised.number.empty(), "number", billing::marked("Enter the number to call.")},
      {promised.from == never, "from", billing::marked("Enter from when you will call.")},
      {promised.to == never, "to", billing::marked("Enter until when you will call.")},
      {promised.time_zone.empty(), "time_zone", billing::marked("Enter the customer's time zone.")},
      {promised.owner.value.empty(), "owner", billing::marked("Enter who calls.")}};
  for (const auto& [lacks, where, message] : fields)
    if (lacks) missing.faults.push_back({where, std::string(message)});
  if (!missing.faults.empty()) return missing;
  if (auto no = too_long(promised.number, "number")) return no;
  if (!is_phone_number(promised.number)) return no_number();
  if (promised.to <= promised.from)
    return Refusal{RefusalKind::invalid,
                   "call_back_backwards",
                   worded("The window must end after it begins."),
                   "to",
                   {}};
  if (promised.from < now)
    return Refusal{RefusalKind::invalid,
                   "call_back_past",
                   worded("The window must lie in the future."),
                   "from",
                   {}};
  return std::nullopt;
}

bool back_up_is_next(Desk& desk, const Ticket& ticket, const Email& dialed) {
  const NoticeAddresses& addresses = desk.settings.addresses;
  if (addresses.backup_tam.value.empty() || !is_on_duty(desk.settings.tam_calendar, desk.now))
    return false;
  const auto organization = desk.work.billing().organization(ticket.organization);
  const auto chain =
      escalation_chain(organization ? organization->primary_tam : std::nullopt, addresses);
  const auto is = [](const Email& a, const Email& b) {
    return billing::folded(a.value) == billing::folded(b.value);
  };
  return chain.size() > 1 && is(chain[0], dialed) && is(chain[1], addresses.backup_tam);
}

bool is_on_duty(const BusinessCalendar& tam_calendar, billing::Instant now) {
  return add_business_hours(tam_calendar, now, std::chrono::seconds(0)) == now;
}

}  // namespace tickets
