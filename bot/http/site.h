// What a page is made with: the parts of the program it may use, and how it becomes a response
// inside the one layout.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "bot/crypto/signer.h"
#include "bot/http/commands.h"
#include "bot/http/message.h"
#include "bot/http/sessions.h"
#include "bot/render/view.h"
#include "tickets/desk.h"

namespace bot::http {

// How people are helped, on every page in the same place; from the configuration.
struct HelpLines {
  std::string phone;
  std::string email;
  std::string hours;
};

struct Site {
  tickets::Store& store;
  std::function<billing::Instant()> now;
  tickets::DeskSettings desk;
  HelpLines help;
  std::string base_url;           // "https://splitdesk.example", without a slash at the end
  Signer signer;                  // of links that need no signing in
  std::string time_zone = "UTC";  // IANA name, for instants people read
  bool clock_is_moved = false;    // a demo's clock: every page says so
  SessionRules sessions = {};     // by which sign-ins end
};

struct PageInfo {
  std::string title;  // without the product's name; "Error: " in front where a form is shown again
  int status = 200;
  std::string_view active;  // the path of the navigation's entry this page belongs to
  // What the page itself lets somebody do; they come first in the command menu.
  std::vector<Command> commands = {};
};

// The content's template between pages/header.html.tpl and pages/footer.html.tpl. Besides the
// content's own values the template and what it includes see {{CSRF}}, which every form that posts
// must carry: <input type="hidden" name="csrf" value="{{CSRF}}">.
Response page(const Site&, const Request&, std::string_view template_name, View content, PageInfo);

// The refusal's sentence and its faults, with the status of its kind and what can be done next.
Response refusal_page(const Site&, const Request&, const billing::Refusal&);

Response not_found_page(const Site&, const Request&);            // 404
Response wrong_method_page(const Site&, const Request&);         // 405, with Allow
Response not_for_role_page(const Site&, const Request&, Roles);  // 403: says who may
// 429: too many failed sign-ins.
Response slow_down_page(const Site&, const Request&);
// 429: too many people sign in at this moment.
Response sign_ins_busy_page(const Site&, const Request&);
// 500: something broke. The incident's id is what the log has, too.
Response incident_page(const Site&, const Request&, std::string_view incident);
// 503: the database cannot be reached, say. Nothing of the request was done.
Response service_problem_page(const Site&, const Request&, std::string_view incident);

// Where a signed-in person begins.
std::string_view landing_path(tickets::Role);
// "support desk operator": the role in a sentence, in the reader's language.
std::string role_for_people(tickets::Role);

}  // namespace bot::http
