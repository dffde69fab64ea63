#include "bot/http/sign_in.h"

#include "bot/http/door.h"
#include "bot/http/form_token.h"
#include "bot/http/language.h"
#include "bot/log/log.h"
#include "bot/words/say.h"

namespace bot::http {
namespace {

// What one sign-in page has that another has not.
struct Attempt {
  std::string_view next, email;
  bool wrong = false;
  std::optional<KeptForm> kept = {};  // sent when the session had ended
  std::string_view why_not = {};      // the section of what keeps from looking at it; 429
};

Response sign_in_page(const Site& site, const Request& request, const Attempt& attempt) {
  const std::string token = form_token(request);
  View content;
  content.set("FORM_TOKEN", token).set("NEXT", own_path(attempt.next)).set("EMAIL", attempt.email);
  content.show_if(attempt.wrong, "WRONG");
  if (!attempt.why_not.empty()) content.show(attempt.why_not);
  if (attempt.kept) carry(content.add("CARRIES"), *attempt.kept);
  const int status = !attempt.why_not.empty() ? 429
                     : attempt.wrong          ? 422
                     : attempt.kept           ? 403
                                              : 200;
  Response response = page(site, request, "pages/sign_in.html.tpl", std::move(content),
                           {attempt.wrong ? say("Error: Sign in") : say("Sign in"), status, {}});
  keep_form_token(response, site, token);
  return response;
}

// Where the sign-in was meant to lead: to a page, or to what was typed before it.
Response after_sign_in(const Site& site, const Request& request, SessionKeeper& keeper,
                       const NewSession& made) {
  const auto kept = carried_form(request);
  if (!kept) return see_other(own_path(request.form.get("next")));
  Request now = request;
  if (auto found = keeper.find(made.token)) {
    now.user = std::move(found->user);
    now.session = std::move(found->session);
    now.preferences = found->preferences;
  }
  const ReadingIn language(language_of(now));
  return send_again_page(site, now, *kept, WhyAgain::session_ended);
}

// Nothing was looked at; what the form carries stays with it.
Response later(const Site& site, const Request& request, SignInFailure failure) {
  const bool busy = failure == SignInFailure::busy;
  if (auto kept = carried_form(request)) {
    return sign_in_page(site, request,
                        {"/", request.form.get("email"), false, std::move(kept),
                         busy ? std::string_view("BUSY") : std::string_view("BRAKED")});
  }
  return busy ? sign_ins_busy_page(site, request) : slow_down_page(site, request);
}

Response signed_in(const Site& site, const Request& request, SessionKeeper& keeper) {
  const std::string_view email = request.form.get("email");
  auto outcome = keeper.sign_in(email, request.form.get("password"), request.client_address,
                                request.cookies.get(session_cookie));
  if (const auto* failure = std::get_if<SignInFailure>(&outcome)) {
    log(LogLevel::warning,
        *failure == SignInFailure::busy ? "a sign-in had to wait too long" : "a sign-in failed",
        {{"client_address", request.client_address}});
    switch (*failure) {
      case SignInFailure::wrong:
        return sign_in_page(site, request,
                            {request.form.get("next"), email, true, carried_form(request)});
      case SignInFailure::too_many:
      case SignInFailure::busy: return later(site, request, *failure);
    }
  }
  const auto& made = std::get<NewSession>(outcome);
  Response response = after_sign_in(site, request, keeper, made);
  response.headers.emplace_back("Set-Cookie", cookie_header(site, session_cookie, made.token));
  response.headers.emplace_back("Set-Cookie", cookie_header(site, form_cookie, ""));
  return response;
}

}  // namespace

Response sign_in_first(const Site& site, const Request& request, const KeptForm& kept) {
  return sign_in_page(site, request, {"/", "", false, kept});
}

void add_sign_in(Router& router, const Site& site, SessionKeeper& keeper) {
  router.get("/", anybody, [](const Request& request) {
    return see_other(request.user ? std::string(landing_path(request.user->role)) : "/sign-in");
  });
  router.get("/sign-in", anybody, [&site](const Request& request) {
    const std::string_view next = request.query.get("next");
    if (request.user) return see_other(own_path(next));
    return sign_in_page(site, request, {next, ""});
  });
  router.post("/sign-in", anybody, [&site, &keeper](const Request& request) {
    return signed_in(site, request, keeper);
  });
  router.post("/sign-out", anybody, [&site, &keeper](const Request& request) {
    keeper.sign_out(request.cookies.get(session_cookie));
    Response response = see_other("/sign-in");
    response.headers.emplace_back("Set-Cookie", cookie_header(site, session_cookie, ""));
    return response;
  });
}

}  // namespace bot::http
