#include <stdexcept>

#include "bot/http/assets.h"
#include "bot/http/forms.h"
#include "bot/http/language.h"
#include "bot/http/navigation.h"
#include "bot/http/site.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::http {
namespace {

void show_navigation(View& layout, const tickets::User& user, std::string_view active) {
  for (const NavigationEntry& entry : navigation()) {
    if ((entry.roles & tickets::bit(user.role)) == 0) continue;
    View& row = layout.add("NAVIGATION");
    row.set("PATH", entry.path).set("LABEL", say(entry.label));
    row.show(entry.path == active ? "HERE" : "ELSEWHERE");
  }
}

void show_command(View& list, const Command& command) {
  View& row = list.add("COMMAND");
  View& part = row.add(command.form.empty() ? "LINK" : "SUBMIT");
  part.set("TARGET", command.target).set("FORM", command.form).set("TEXT", command.text);
  if (command.keys.empty()) return;
  part.add("KEYED").set("KEYS", command.keys);
  part.add("HINT").set("WORDS", keys_in_words(command.keys));
}

// What only the staff's pages have: their styles, the command menu, and the keys if they are
// wanted.
void show_console(View& layout, const Request& request, const std::vector<Command>& of_page) {
  if (request.user->role == tickets::Role::customer) return;
  View& head = layout.add("CONSOLE_HEAD");
  head.set("STYLE", asset_path("console.css")).set("SCRIPT", asset_path("console.js"));
  // On a request the plain page lists what may be done with it, too.
  constexpr std::string_view requests = "/tickets/";
  std::string link = "/commands";
  if (!of_page.empty() && request.path.starts_with(requests)) {
    const std::string_view rest = std::string_view(request.path).substr(requests.size());
    link += "?on=" + percent_encoded(rest.substr(0, rest.find('/')));
  }
  layout.add("CONSOLE_LINK").set("HREF", link);
  layout.show("SEARCH_KEYS");
  View& menu = layout.add("CONSOLE");
  if (has_asset("hotkey.js")) menu.add("KEYS").set("MODULE", asset_path("hotkey.js"));
  menu.show_if(!request.preferences.shortcuts, "NO_SINGLE_KEYS");
  if (!of_page.empty()) {
    View& list = menu.add("OF_PAGE");
    for (const Command& command : of_page) show_command(list, command);
  }
  for (const Command& command : standing_commands(request)) show_command(menu, command);
}

void show_help(View& layout, const HelpLines& help) {
  if (!help.phone.empty())
    layout.add("HELP_PHONE").set("PHONE", help.phone).set("DIALED", dialed(help.phone));
  if (!help.email.empty()) layout.add("HELP_EMAIL").set("EMAIL", help.email);
  if (!help.hours.empty()) layout.add("HELP_HOURS").set("HOURS", help.hours);
}

// Not where the address itself is a secret: it would stand in another address, and its log.
void show_languages(View& layout, const Request& request) {
  if (is_secret_address(request.path)) return;
  for (const auto& [language, tag] : language_words) {
    if (language == reading_language()) continue;
    View& other = layout.add("OTHER_LANGUAGE").set("TAG", tag);
    other.set("HREF", address_in(language, request)).set("NAME", name_of(language));
  }
}

std::string refusal_title(billing::RefusalKind kind) {
  switch (kind) {
    case billing::RefusalKind::invalid: return say("There is a problem");
    case billing::RefusalKind::not_found: return say("Not found");
    case billing::RefusalKind::not_allowed: return say("You may not do this");
    case billing::RefusalKind::conflict: return say("This cannot be done now");
  }
  throw std::logic_error("a refusal of no kind");
}

// What is generally to be done next; what in particular, the refusal's own sentence says.
std::string next_step(billing::RefusalKind kind) {
  switch (kind) {
    case billing::RefusalKind::invalid:
      return say("Nothing was changed. Go back, correct it and send it again.");
    case billing::RefusalKind::not_found:
      return say("Check the address or the number, or start from your overview.");
    case billing::RefusalKind::not_allowed:
      return say("Nothing was changed. Ask a colleague who may, or call the support desk.");
    case billing::RefusalKind::conflict:
      return say("Nothing was changed. Open the page again to see how things stand, then decide.");
  }
  throw std::logic_error("a refusal of no kind");
}

struct ProblemPage {
  std::string title;
  std::string sentence;
  std::string next;
  int status;
  std::string_view incident;
};

Response problem_page(const Site& site, const Request& request, const ProblemPage& problem) {
  View content;
  content.set("TITLE", problem.title).set("SENTENCE", problem.sentence).set("NEXT", problem.next);
  if (!problem.incident.empty()) content.add("INCIDENT").set("ID", problem.incident);
  return page(site, request, "pages/problem.html.tpl", std::move(content),
              {problem.title, problem.status, {}});
}

}  // namespace

Response page(const Site& site, const Request& request, std::string_view template_name,
              View content, PageInfo info) {
  const std::string_view csrf =
      request.session ? std::string_view(request.session->csrf_token) : std::string_view();
  content.set_everywhere("CSRF", csrf);
  View layout;
  layout.set("TITLE", info.title).set("STYLE", asset_path("splitdesk.css")).set("CSRF", csrf);
  layout.set("LANGUAGE", text_of(reading_language()));
  if (request.method == Method::get) show_languages(layout, request);
  layout.show_if(site.clock_is_moved, "CLOCK_IS_MOVED");
  show_help(layout, site.help);
  if (request.user) {
    View& who = layout.add("SIGNED_IN");
    who.set("QUERY", request.path == "/search" ? request.query.get("q") : std::string_view());
    who.set("WHO", request.user->name).set("ROLE", role_for_people(request.user->role));
    show_navigation(layout, *request.user, info.active);
    show_console(layout, request, info.commands);
  }
  Response response;
  response.status = info.status;
  // The frame comes in two halves, so that no template has to take markup as a raw value.
  response.body = render("pages/header.html.tpl", layout) + render(template_name, content) +
                  render("pages/footer.html.tpl", layout);
  return response;
}

Response refusal_page(const Site& site, const Request& request, const billing::Refusal& refusal) {
  View content;
  content.set("TITLE", refusal_title(refusal.kind)).set("SENTENCE", said(refusal.message));
  content.set("NEXT", next_step(refusal.kind)).set("CODE", refusal.code.text);
  for (const billing::Fault& fault : refusal.faults) {
    View& row = content.add("FAULT");
    row.set("MESSAGE", said(fault.message));
    if (!fault.where.empty()) row.add("PLACE").set("WHERE", fault.where);
  }
  return page(site, request, "pages/refusal.html.tpl", std::move(content),
              {refusal_title(refusal.kind), status_of(refusal.kind), {}});
}

Response not_found_page(const Site& site, const Request& request) {
  return problem_page(site, request,
                      {say("Page not found"),
                       say("There is no page at this address."),
                       say("Check the address, or start from your overview."),
                       404,
                       {}});
}

Response wrong_method_page(const Site& site, const Request& request) {
  Response response =
      problem_page(site, request,
                   {say("This address cannot be used like that"),
                    say("The page was asked for in a way it does not answer."),
                    say("Go back and use the page's own buttons, or start from your overview."),
                    405,
                    {}});
  response.headers.emplace_back("Allow", request.method == Method::get ? "POST" : "GET, HEAD");
  return response;
}

Response not_for_role_page(const Site& site, const Request& request, Roles roles) {
  std::string who;
  for (unsigned i = 0; i <= static_cast<unsigned>(tickets::Role::administrator); ++i) {
    const auto role = static_cast<tickets::Role>(i);
    if ((roles & tickets::bit(role)) == 0) continue;
    if (!who.empty()) who += ", ";
    who += role_for_people(role);
  }
  return problem_page(
      site, request,
      {say("This page is not for your role"),
       say("This page is for: {}.", {who}),
       say("Ask a colleague who has the role, or an administrator to give it to you."),
       403,
       {}});
}

Response slow_down_page(const Site& site, const Request& request) {
  return problem_page(
      site, request,
      {say("Too many attempts to sign in"),
       say("There were 10 failed attempts to sign in within 15 minutes, so no more are looked at."),
       say("Wait 15 minutes and try again. If you forgot the password, ask the administrator."),
       429,
       {}});
}

Response sign_ins_busy_page(const Site& site, const Request& request) {
  return problem_page(
      site, request,
      {say("Many people are signing in"),
       say("Your sign-in had to wait too long and was not looked at. Nothing is wrong "
           "with your password."),
       say("Wait a minute and sign in again."),
       429,
       {}});
}

Response incident_page(const Site& site, const Request& request, std::string_view incident) {
  return problem_page(
      site, request,
      {say("There is a problem with the service"),
       say("Something broke on our side. What you sent was not carried out."),
       say("Try again in a few minutes. If it happens again, call or write to us and "
           "give the number below."),
       500, incident});
}

Response service_problem_page(const Site& site, const Request& request, std::string_view incident) {
  return problem_page(site, request,
                      {say("The service cannot answer now"),
                       say("We cannot reach our records. What you sent was not carried out."),
                       say("Try again in a few minutes, or call us."), 503, incident});
}

}  // namespace bot::http
