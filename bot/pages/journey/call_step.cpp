#include "bot/pages/journey/journey.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/words/say.h"
#include "tickets/call_wish.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

// What is shown in the fields: what was typed, or what is known already.
struct ShownCall {
  bool wished = false;
  std::string number, window;
};

Response call_page(const Site& site, const Request& request, const ShownCall& shown,
                   const Faults& faults, std::string_view return_to) {
  View view;
  error_summary(view, faults);
  view.set("RETURN", return_to == "check" ? "check" : "").show(shown.wished ? "YES" : "NO");
  text_field(view, "NUMBER_FIELD", {"call-number", say("Phone number"), "", shown.number}, faults,
             "tel", "tel");
  text_field(view, "WINDOW_FIELD",
             {"call-window", say("When we may call (optional)"),
              say("In your own time zone, such as \"weekdays before noon, Madrid\""), shown.window},
             faults);
  return page(
      site, request, "pages/new_call.html.tpl", std::move(view),
      {title_with(say("Would you like a call?"), faults), faults.empty() ? 200 : 422, "/requests"});
}

Response show_call_step(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    Journey journey;
    if (auto other = begin_step(site, request, desk, journey)) return std::move(*other);
    const Draft& draft = journey.draft;
    const ShownCall shown{draft.call.has_value(), draft.call ? draft.call->number : draft.phone,
                          draft.call ? draft.call->window : ""};
    return call_page(site, request, shown, {}, request.query.get("return"));
  });
}

Response take_call_step(const Site& site, const Request& request) {
  const ShownCall typed{request.form.get("call") == "yes",
                        tickets::one_line(request.form.get("call-number")),
                        tickets::one_line(request.form.get("call-window"))};
  if (typed.wished && typed.number.empty()) {
    return call_page(site, request, typed,
                     {{"call-number", say("Enter the phone number we may call")}},
                     request.form.get("return"));
  }
  if (typed.wished && !tickets::is_phone_number(typed.number)) {
    return call_page(
        site, request, typed,
        {{"call-number", say("Enter a phone number that can be dialed, such as +1 555 0100")}},
        request.form.get("return"));
  }
  const auto kept = write_at_desk(site, [&](tickets::Desk& desk) -> billing::Result<billing::Done> {
    Draft draft = open_draft(desk.work.accounts(), request.user->email);
    draft.call.reset();
    if (typed.wished) draft.call = tickets::CallWish{typed.number, typed.window};
    save(desk.work.accounts(), request.user->email, draft);
    return billing::Done{};
  });
  if (!kept.ok()) return http::refusal_page(site, request, kept.refusal());
  return http::see_other("/requests/new/check");
}

}  // namespace

void add_call_step(http::Router& router, const Site& site) {
  router.get("/requests/new/call", customers,
             [&site](const Request& request) { return show_call_step(site, request); });
  router.post("/requests/new/call", customers,
              [&site](const Request& request) { return take_call_step(site, request); });
}

}  // namespace bot::pages
