#include "bot/pages/desk/intake.h"

#include "bot/crypto/crypto.h"
#include "bot/http/forms.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

constexpr std::size_t sent_kept = 10;

// Where a form that was sent leads to; the other page, if something stands in the way.
struct SentIntake {
  std::string address;
  std::optional<Response> other;
};

// The field of the intake that a refused request is about.
std::string intake_field(std::string_view where) {
  if (where == "name") return "caller";
  if (where == "phone") return "number";
  if (where == "account_name") return "account";
  return std::string(where);
}

Faults refusal_faults(const billing::Refusal& refusal) {
  if (refusal.faults.empty()) return {{intake_field(refusal.subject), said(refusal.message)}};
  Faults faults;
  for (const billing::Fault& fault : refusal.faults) {
    faults.push_back({intake_field(fault.where), said(fault.message)});
  }
  return faults;
}

Response again(const Site& site, const Request& request, tickets::Desk& desk, const Intake& typed,
               Faults faults) {
  return intake_page(site, request, desk, {typed, std::move(faults), false, 422});
}

billing::Result<SentIntake> open_once(const Site& site, const Request& request, tickets::Desk& desk,
                                      const Intake& typed) {
  Faults faults = intake_faults(desk, typed);
  if (!faults.empty()) return SentIntake{{}, again(site, request, desk, typed, std::move(faults))};
  const auto name = tickets::resolve_account(desk.work, typed.account);
  const auto opened = tickets::open_request(desk, request.actor(), request_from(typed, *name));
  if (!opened.ok()) return opened.refusal();
  return SentIntake{"/tickets/" + opened->number.value + "/confirmation", std::nullopt};
}

billing::Result<SentIntake> add_words(const Site& site, const Request& request, tickets::Desk& desk,
                                      const Intake& typed) {
  const auto name = tickets::resolve_account(desk.work, typed.account);
  if (!name.ok()) return name.refusal();
  const auto open = desk.work.tickets().open_ticket(*name);
  if (!open) return open_once(site, request, desk, typed);
  if (typed.description.empty()) {
    return SentIntake{{},
                      again(site, request, desk, typed,
                            {{"description", say("Write down what the caller wants")}})};
  }
  const auto replied = tickets::reply(desk, request.actor(), open->number, reply_text(typed),
                                      tickets::Channel::phone);
  if (!replied.ok()) return replied.refusal();
  return SentIntake{"/tickets/" + open->number.value + "#timeline", std::nullopt};
}

Response send(const Site& site, const Request& request, const Intake& typed, bool as_reply) {
  auto sent = write_at_desk(site, [&](tickets::Desk& desk) -> billing::Result<SentIntake> {
    tickets::Accounts& accounts = desk.work.accounts();
    if (const auto before = sent_under(accounts, request.user->email, typed.key)) {
      return SentIntake{*before, std::nullopt};
    }
    auto made =
        as_reply ? add_words(site, request, desk, typed) : open_once(site, request, desk, typed);
    if (made.ok() && !made->other) {
      remember_sent(accounts, request.user->email, typed.key, made->address);
    }
    return made;
  });
  if (!sent.ok()) {
    const billing::Refusal& refusal = sent.refusal();
    return read_at_desk(site, [&](tickets::Desk& desk) {
      return intake_page(site, request, desk,
                         {typed, refusal_faults(refusal), false, http::status_of(refusal.kind)});
    });
  }
  if (sent->other) return std::move(*sent->other);
  return http::see_other(sent->address);
}

Response take_intake(const Site& site, const Request& request) {
  Intake typed = intake_from(request.form);
  const std::string_view go = request.form.get("go");
  if (go == "send" || go == "reply") return send(site, request, typed, go == "reply");
  if (request.form.has("pick")) typed.account = request.form.get("pick");
  return read_at_desk(site, [&](tickets::Desk& desk) {
    return intake_page(site, request, desk, {typed, {}, go == "find", 200});
  });
}

Response show_intake(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) {
    Intake typed = intake_from(request.query);
    typed.key = random_token();
    return intake_page(site, request, desk, {typed, {}, false, 200});
  });
}

// The piece of the page that the script puts in place while the operator types.
Response show_piece(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) {
    View view;
    show_intake_check(view, site, desk, intake_from(request.form));
    Response piece;
    piece.body = render("pages/parts/intake_check.html.tpl", view);
    return piece;
  });
}

}  // namespace

std::optional<std::string> sent_under(tickets::Accounts& accounts, const tickets::Email& who,
                                      std::string_view key) {
  if (key.empty()) return std::nullopt;
  const auto kept = http::parse_urlencoded(accounts.draft(who).value_or(""));
  if (!kept.ok() || !kept->has(key)) return std::nullopt;
  return std::string(kept->get(key));
}

void remember_sent(tickets::Accounts& accounts, const tickets::Email& who, std::string_view key,
                   std::string_view address) {
  std::string text = http::percent_encoded(key) + "=" + http::percent_encoded(address);
  const auto kept = http::parse_urlencoded(accounts.draft(who).value_or(""));
  if (kept.ok()) {
    std::size_t count = 1;
    for (const auto& [name, value] : kept->pairs()) {
      if (++count > sent_kept) break;
      text += "&" + http::percent_encoded(name) + "=" + http::percent_encoded(value);
    }
  }
  accounts.save_draft(who, text);
}

void add_intake(http::Router& router, const Site& site) {
  const http::Roles desk = roles_for(tickets::Action::hand_over_call);
  router.get("/intake", desk,
             [&site](const Request& request) { return show_intake(site, request); });
  router.post("/intake", desk,
              [&site](const Request& request) { return take_intake(site, request); });
  router.post("/intake/preview", desk,
              [&site](const Request& request) { return show_piece(site, request); });
}

}  // namespace bot::pages
