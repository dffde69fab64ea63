#include "bot/pages/desk/preferences.h"

#include "bot/http/door.h"
#include "bot/http/language.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/form.h"
#include "bot/pages/parts/roles.h"
#include "bot/pages/ticket/ticket_commands.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::Preferences;

constexpr std::string_view own_address = "/preferences";
constexpr http::Roles everybody = readers | customers;

struct Key {
  std::string_view keys, does;
};

// What no command of the menu says.
constexpr Key keys_of_lists[] = {
    {"/,s", marked("Go to the search box")},
    {"j", marked("Next request of a list")},
    {"k", marked("Previous request of a list")},
    {"Enter", marked("Open the request that has the focus")},
    {".", marked("Copy the request's number")},
    {"Escape", marked("Back")},
    {"Control+k", marked("Every command of the page")},
};

void show_keys(View& view, const Request& request) {
  const auto add = [&](std::string_view keys, std::string_view does) {
    if (keys.empty()) return;
    view.add("KEY").set("KEYS", http::keys_in_words(keys)).set("DOES", does);
  };
  for (const Key& key : keys_of_lists) add(key.keys, say(key.does));
  for (const http::Command& command : http::standing_commands(request)) {
    add(command.keys, command.text);
  }
  for (const http::Command& command : every_ticket_command(request.user->role)) {
    add(command.keys, command.text);
  }
}

void show_languages(View& view, const Preferences& now) {
  view.show_if(now.language.empty(), "AS_THE_BROWSER");
  for (const auto& [language, tag] : language_words) {
    View& choice = view.add("LANGUAGE");
    choice.set("TAG", tag).set("NAME", http::name_of(language));
    choice.show_if(now.language == tag, "CHOSEN");
  }
}

void show_console(View& view, const Request& request, const Preferences& now) {
  view.show(now.shortcuts ? "KEYS_ON" : "KEYS_OFF").show(now.dense_rows ? "DENSE" : "ROOMY");
  show_keys(view, request);
}

Response preferences_page(const Site& site, const Request& request, const Preferences& now,
                          const Faults& faults, int status) {
  View view;
  error_summary(view, faults);
  view.show_if(faults.empty() && request.query.get("saved") == "1", "SAVED");
  show_languages(view, now);
  if (!is_customer(request)) show_console(view.add("CONSOLE"), request, now);
  return page(site, request, "pages/preferences.html.tpl", std::move(view),
              {title_with(say("Your preferences"), faults), status, ""});
}

// One of two words; the fault if something else was sent. A form may leave a choice out.
void choose_word(const Request& request, std::string_view field, std::string_view yes,
                 std::string_view no, bool& choice, Faults& faults) {
  if (!request.form.has(field)) return;
  const std::string_view word = request.form.get(field);
  if (word != yes && word != no) {
    faults.push_back({std::string(field) + "-" + std::string(yes),
                      say("Choose one of the two for \"{}\"", {field})});
    return;
  }
  choice = word == yes;
}

// Empty: as the browser asks.
void choose_language(const Request& request, std::string& language, Faults& faults) {
  if (!request.form.has("language")) return;
  const std::string_view word = request.form.get("language");
  if (!word.empty() && !language_from(word)) {
    faults.push_back({"language-browser", say("Choose one of the languages")});
    return;
  }
  language = word;
}

Response save_choices(const Site& site, const Request& request) {
  Faults faults;
  Preferences wanted = request.preferences;
  choose_word(request, "keys", "on", "off", wanted.shortcuts, faults);
  choose_word(request, "rows", "dense", "roomy", wanted.dense_rows, faults);
  choose_language(request, wanted.language, faults);
  if (!faults.empty()) return preferences_page(site, request, request.preferences, faults, 422);
  site.store.write([&](tickets::UnitOfWork& work) {
    Preferences kept = work.accounts().preferences(request.user->email);
    if (request.form.has("keys")) kept.shortcuts = wanted.shortcuts;
    if (request.form.has("rows")) kept.dense_rows = wanted.dense_rows;
    if (request.form.has("language")) kept.language = wanted.language;
    work.accounts().save_preferences(request.user->email, kept);
    return true;
  });
  const bool leads_on = request.form.has("next");
  Response response = http::see_other(leads_on ? http::own_path(request.form.get("next"))
                                               : std::string(own_address) + "?saved=1");
  if (request.form.has("language")) http::forget_chosen_language(response, site);
  return response;
}

}  // namespace

void add_preferences(http::Router& router, const Site& site) {
  router.get(own_address, everybody, [&site](const Request& request) {
    return preferences_page(site, request, request.preferences, {}, 200);
  });
  router.post(own_address, everybody,
              [&site](const Request& request) { return save_choices(site, request); });
}

}  // namespace bot::pages
