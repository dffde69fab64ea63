// Calls a TAM has promised, or that were promised for him: how they went, written down on his
// brief.
#include <algorithm>
#include <charconv>

#include "bot/pages/parts/at_desk.h"
#include "bot/pages/tam/brief.h"
#include "bot/pages/ticket/call_fields.h"
#include "bot/render/local_time.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using Answer = billing::Result<tickets::Ticket>;

// 0, which no promise has, if it is no number.
std::uint32_t promise_in_path(const Request& request) {
  const std::string_view text = request.path_values.get("promise");
  std::uint32_t promise = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), promise);
  return fault == std::errc() && end == text.data() + text.size() ? promise : 0;
}

// One that is somebody else's to make; one that was made already is nobody's.
bool is_somebody_elses(const Brief& brief, std::uint32_t promise) {
  const auto has = [&](const std::vector<tickets::CallBack>& calls) {
    return std::ranges::count(calls, promise, &tickets::CallBack::sequence) > 0;
  };
  return has(brief.ticket.call_backs) && !has(brief.calls);
}

Response called_back_from_brief(const Site& site, const Request& request) {
  const std::uint32_t promise = promise_in_path(request);
  const auto brief =
      read_at_desk(site, [&](tickets::Desk& desk) { return brief_in(site, request, desk); });
  if (!brief || is_somebody_elses(*brief, promise)) return not_found_page(site, request);
  TypedCall typed = called_back_in(request, promise);
  int status = 422;
  if (typed.faults.empty()) {
    const Answer answer = write_at_desk(site, [&](tickets::Desk& desk) {
      return tickets::call_back(desk, brief->reader, brief->ticket.number, typed.call);
    });
    if (answer.ok()) return http::see_other(path_of(site, *brief));
    typed.faults = faults_at(answer.refusal(), call_back_prefix(promise));
    status = http::status_of(answer.refusal().kind);
  }
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    const auto now = brief_in(site, request, desk);
    return now ? brief_page(site, request, desk, *now, typed.faults, status)
               : not_found_page(site, request);
  });
}

}  // namespace

std::string below_brief(const Request& request, std::string_view what) {
  return "/b/" + std::string(request.path_values.get("number")) + "/" +
         std::string(request.path_values.get("escalation")) + "/" +
         std::string(request.path_values.get("mark")) + std::string(what);
}

void show_brief_calls(View& view, const Site& site, const Request& request, const Brief& brief,
                      const Faults& faults, std::string_view form_token) {
  for (const tickets::CallBack& call : brief.calls) {
    const auto& promised = call.promised;
    View& form = view.add("CALL");
    form.set("NUMBER", promised.number).set("FORM_TOKEN", form_token);
    form.set("WINDOW", window_for_people(promised.from, promised.to, promised.time_zone));
    form.set("ACTION", below_brief(request, "/call-backs/" + std::to_string(call.sequence)));
    tickets::PromisedCall proposed;
    proposed.number = promised.number;
    proposed.time_zone = promised.time_zone.empty() ? site.time_zone : promised.time_zone;
    proposed.owner = brief.reader.email;
    show_called_back(form, request, call, proposed, faults);
  }
}

void add_brief_calls(http::Router& router, const Site& site) {
  router.post("/b/{number}/{escalation}/{mark}/call-backs/{promise}", http::anybody,
              [&site](const Request& request) { return called_back_from_brief(site, request); });
}

}  // namespace bot::pages
