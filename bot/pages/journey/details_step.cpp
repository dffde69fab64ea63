#include "bot/crypto/crypto.h"
#include "bot/pages/journey/journey.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

std::string account_problem(const Request& request, tickets::Desk& desk, const Draft& draft) {
  if (draft.account.empty()) return say("Enter your CAM account name");
  const auto name = tickets::resolve_account(desk.work, draft.account);
  if (!name.ok()) {
    if (name.refusal().code.text != "account_unknown") return said(name.refusal().message);
    return say("We cannot find the account '{}'. It is shown in CAM under Settings, top left",
               {draft.account});
  }
  if (request.user->organization && *request.user->organization != *name) {
    return say(
        "CAM account name '{}' is not the account you are signed in for. Enter your own account's "
        "name",
        {draft.account});
  }
  return {};
}

// The organization the form is about, as far as it is known yet.
std::optional<billing::OrganizationName> account_of(const Request& request, tickets::Desk& desk,
                                                    const Draft& draft) {
  if (request.user->organization) return request.user->organization;
  const auto name = tickets::resolve_account(desk.work, draft.account);
  return name.ok() ? std::optional(*name) : std::nullopt;
}

// What may be asked for; not shown where there is nothing to choose.
void show_kinds(View& view, const Request& request, tickets::Desk& desk, const Draft& draft) {
  const auto name = account_of(request, desk, draft);
  if (!name) return;
  const auto offered = kinds_offered(desk, *name);
  if (offered.size() < 2) return;
  const tickets::RequestKind chosen = kind_of(desk, *name, draft);
  View& choice = view.add("KINDS");
  for (const tickets::RequestKind kind : offered) {
    View& row = choice.add("KIND");
    row.set("VALUE", tickets::text_of(kind)).set("TEXT", words_of(kind).wish);
    row.show_if(kind == chosen, "CHECKED");
  }
}

// What is known already is never asked for again.
Draft prefilled(const Request& request, tickets::Desk& desk, Draft draft) {
  if (!draft.key.empty()) return draft;
  draft.name = request.user->name;
  if (request.user->organization) {
    const auto organization = desk.work.billing().organization(*request.user->organization);
    draft.account = organization ? organization->display_name : request.user->organization->value;
    if (draft.account.empty()) draft.account = request.user->organization->value;
  }
  return draft;
}

Response show_details_step(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    if (request.user->organization) {
      const auto open = desk.work.tickets().open_ticket(*request.user->organization);
      if (open) return already_open_page(site, request, desk, *open);
    }
    Draft draft = open_draft(desk.work.accounts(), request.user->email);
    draft = prefilled(request, desk, std::move(draft));
    draft.kind = tickets::request_kind_from(request.query.get("kind")).value_or(draft.kind);
    return details_page(site, request, desk, draft, {}, request.query.get("return"));
  });
}

Response take_details_step(const Site& site, const Request& request) {
  const std::string key = random_token();
  Draft draft;
  const auto faults = write_at_desk(site, [&](tickets::Desk& desk) -> billing::Result<Faults> {
    tickets::Accounts& accounts = desk.work.accounts();
    draft = open_draft(accounts, request.user->email);
    if (draft.key.empty()) draft.key = key;
    draft.name = trimmed(request.form.get("name"));
    draft.account = trimmed(request.form.get("account"));
    draft.phone = trimmed(request.form.get("phone"));
    draft.description = trimmed(request.form.get("description"));
    const auto kind = tickets::request_kind_from(request.form.get("kind")).value_or(draft.kind);
    // Another kind asks for other Cost Centers.
    if (kind != draft.kind) draft.scope.clear();
    draft.kind = kind;
    save(accounts, request.user->email, draft);
    return details_faults(request, desk, draft);
  });
  if (!faults->empty()) {
    return read_at_desk(site, [&](tickets::Desk& desk) {
      return details_page(site, request, desk, draft, *faults, request.form.get("return"));
    });
  }
  return http::see_other(request.form.get("return") == "check" ? "/requests/new/check"
                                                               : "/requests/new/setup");
}

}  // namespace

Faults details_faults(const Request& request, tickets::Desk& desk, const Draft& draft) {
  Faults faults;
  if (draft.name.empty()) faults.push_back({"name", say("Enter your name")});
  const std::string account = account_problem(request, desk, draft);
  if (!account.empty()) faults.push_back({"account", account});
  const std::size_t length = tickets::characters_in(draft.description);
  if (length < tickets::shortest_description) {
    faults.push_back({"description", say("Describe what you need, in at least 20 characters")});
  } else if (length > tickets::longest_description) {
    faults.push_back(
        {"description", say("Description must be 2000 characters or fewer; you have {}",
                            {std::to_string(length)})});
  }
  return faults;
}

Response details_page(const Site& site, const Request& request, tickets::Desk& desk,
                      const Draft& draft, const Faults& faults, std::string_view return_to) {
  View view;
  error_summary(view, faults);
  show_kinds(view, request, desk, draft);
  view.set("EMAIL", request.user->email.value);
  view.set("RETURN", return_to == "check" ? "check" : "");
  text_field(view, "NAME_FIELD", {"name", say("Your name"), "", draft.name}, faults, "name");
  text_field(view, "ACCOUNT_FIELD",
             {"account", say("CAM account name"), say("Shown in CAM under Settings, top left"),
              draft.account},
             faults, "organization");
  text_field(
      view, "PHONE_FIELD",
      {"phone", say("Phone number (optional)"), say("So that we can call you back"), draft.phone},
      faults, "tel", "tel");
  text_area(view, "DESCRIPTION_FIELD",
            {"description", say("What do you need?"),
             say("A few words on your lines of business and when it should start, 20 to 2000 "
                 "characters"),
             draft.description},
            faults, 7);
  return page(site, request, "pages/new_details.html.tpl", std::move(view),
              {title_with(say("Who you are and what you need"), faults), faults.empty() ? 200 : 422,
               "/requests"});
}

void add_details_step(http::Router& router, const Site& site) {
  router.get("/requests/new", customers,
             [](const Request&) { return http::see_other("/requests/new/details"); });
  router.get("/requests/new/details", customers,
             [&site](const Request& request) { return show_details_step(site, request); });
  router.post("/requests/new/details", customers,
              [&site](const Request& request) { return take_details_step(site, request); });
}

}  // namespace bot::pages
