#include "bot/pages/ticket/call_fields.h"

#include <algorithm>
#include <array>

#include "bot/render/format.h"
#include "bot/render/local_time.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;

struct Row {
  std::string_view name, label, hint, type;
};
constexpr std::array<Row, 6> rows{{
    {"number", marked("Number to call"), "", "tel"},
    {"date", marked("Day of the call"), marked("Such as 2026-02-26"), "date"},
    {"from", marked("From"), marked("On the customer's clock, such as 14:00"), "time"},
    {"to", marked("Until"), marked("Such as 16:00"), "time"},
    {"time_zone", marked("Customer's time zone"),
     marked("Such as America/New_York or Europe/Madrid"), "text"},
    {"owner", marked("Who calls"), marked("Their e-mail address"), "email"},
}};

std::string id_of(std::string_view prefix, std::string_view name) {
  return std::string(prefix) + std::string(name);
}

std::string_view proposed_value(const tickets::PromisedCall& proposed, std::string_view name) {
  if (name == "number") return proposed.number;
  if (name == "time_zone") return proposed.time_zone;
  return name == "owner" ? std::string_view(proposed.owner.value) : std::string_view();
}

}  // namespace

void show_promise_fields(View& view, std::string_view place, std::string_view prefix,
                         const Request& request, const tickets::PromisedCall& proposed,
                         const Faults& faults) {
  View& part = view.include(place, "pages/parts/promise.html.tpl");
  for (const Row& row : rows) {
    const std::string id = id_of(prefix, row.name);
    const std::string_view value =
        request.form.has(id) ? request.form.get(id) : proposed_value(proposed, row.name);
    text_field(part.add("PROMISE_FIELD"), "FIELD",
               {id, say(row.label), row.hint.empty() ? std::string() : say(row.hint), value},
               faults, "off", row.type);
  }
}

TypedPromise promise_in(const Request& request, std::string_view prefix) {
  const auto typed = [&](std::string_view name) {
    return trimmed(request.form.get(id_of(prefix, name)));
  };
  TypedPromise result;
  const std::string date = typed("date"), zone = typed("time_zone");
  result.promised.number = typed("number");
  result.promised.time_zone = zone;
  result.promised.owner = {typed("owner")};
  result.any = !date.empty() || !typed("from").empty() || !typed("to").empty();
  if (!zone.empty() && !is_time_zone(zone)) {
    result.faults.push_back(
        {id_of(prefix, "time_zone"),
         say("We do not know this time zone; write it like America/New_York.")});
    return result;
  }
  if (result.any && zone.empty()) {
    result.faults.push_back({id_of(prefix, "time_zone"), say("Enter the customer's time zone.")});
    return result;
  }
  if (result.any && !local_instant(date, "00:00", "UTC")) {
    result.faults.push_back(
        {id_of(prefix, "date"), say("Enter the day of the call, such as 2026-02-26.")});
    return result;
  }
  for (const auto& [name, instant] :
       {std::pair{"from", &result.promised.from}, {"to", &result.promised.to}}) {
    if (typed(name).empty() || zone.empty()) continue;
    const auto read = local_instant(date, typed(name), zone);
    if (read)
      *instant = *read;
    else
      result.faults.push_back({id_of(prefix, name), say("Enter a time such as 14:00.")});
  }
  return result;
}

std::string call_back_prefix(std::uint32_t promise) {
  return "again-" + std::to_string(promise) + "-";
}

void show_called_back(View& form, const Request& request, const tickets::CallBack& call,
                      const tickets::PromisedCall& proposed, const Faults& faults) {
  const std::string prefix = call_back_prefix(call.sequence);
  View& part = form.include("CALLED_BACK", "pages/parts/called_back.html.tpl");
  part.set("REACHED_ID", prefix + "reached");
  part.show_if(request.form.get(prefix + "reached") == "no", "NOT_REACHED");
  text_area(part, "TEXT_FIELD",
            {prefix + "text", say("What was said"),
             say("For colleagues; may stay empty if you reached them"),
             request.form.get(prefix + "text")},
            faults, 3);
  show_promise_fields(part, "AGAIN", prefix, request, proposed, faults);
}

TypedCall called_back_in(const Request& request, std::uint32_t promise) {
  const std::string prefix = call_back_prefix(promise);
  const TypedPromise again = promise_in(request, prefix);
  TypedCall typed;
  typed.faults = again.faults;
  typed.call.promise = promise;
  typed.call.reached = request.form.get(prefix + "reached") != "no";
  typed.call.text = trimmed(request.form.get(prefix + "text"));
  if (again.any || (!typed.call.reached && typed.call.text.empty()))
    typed.call.promised_again = again.promised;
  return typed;
}

Faults faults_at(const billing::Refusal& refusal, std::string_view prefix) {
  const auto field = [&](const std::string& where) {
    const bool promises =
        std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.name == where; });
    const bool known = promises || where == "text" || where == "window" || where == "dialed";
    return known ? id_of(prefix, where) : std::string();
  };
  if (refusal.faults.empty()) return {{field(refusal.subject), said(refusal.message)}};
  Faults faults;
  for (const billing::Fault& fault : refusal.faults)
    faults.push_back({field(fault.where), said(fault.message)});
  return faults;
}

}  // namespace bot::pages
