// Every setting as the running program took it, and what follows from it for calendar and clocks.
#include <algorithm>

#include "bot/pages/administration/administration.h"
#include "bot/pages/administration/clocks_in_force.h"
#include "bot/pages/parts/facts.h"
#include "bot/words/said.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

constexpr std::string_view settings_address = "/administration/settings";

struct Group {
  std::string_view prefix, title;
};

// Of the keys that begin so; the first is of those without a section.
constexpr Group groups[] = {{"", marked("Data and keys")},
                            {"web", marked("Web")},
                            {"desk", marked("The desk")},
                            {"billing", marked("Billing")},
                            {"seller", marked("Who issues the invoices")},
                            {"mail", marked("Mail")},
                            {"webhooks", marked("Webhooks")},
                            {"clock", marked("Clock")},
                            {"log", marked("Log")}};

std::string_view prefix_of(std::string_view name) {
  const auto dot = name.find('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(0, dot);
}

std::string origin_words(SettingOrigin origin) {
  switch (origin) {
    case SettingOrigin::preset: return say("Default");
    case SettingOrigin::file: return say("File");
    case SettingOrigin::environment: return say("Environment");
    case SettingOrigin::command_line: return say("Command line");
  }
  return {};
}

void show_value(View& row, const SettingInForce& setting) {
  if (setting.is_secret) {
    row.show(setting.is_set ? "SECRET_SET" : "SECRET_MISSING");
  } else if (setting.value.empty()) {
    row.show("EMPTY");
  } else {
    row.add("VALUE").set("TEXT", setting.value).set("UNIT", said(setting.unit));
  }
}

// Without the marks that make code of a word in docs/operating.md.
std::string plain(std::string meaning) {
  std::erase(meaning, '`');
  return meaning;
}

void show_group(View& view, std::string_view prefix, std::string_view title,
                const std::vector<SettingInForce>& settings) {
  View* shown = nullptr;
  for (const SettingInForce& setting : settings) {
    if (prefix_of(setting.name) != prefix) continue;
    if (!shown) {
      const std::string id = "settings-" + std::string(prefix.empty() ? "data" : prefix);
      view.add("GROUP_LINK").set("ID", id).set("TITLE", title);
      shown = &view.add("GROUP").set("ID", id).set("TITLE", title);
    }
    View& row = shown->add("SETTING");
    row.set("NAME", setting.name).set("MEANING", plain(said(setting.meaning)));
    row.set("ORIGIN", origin_words(setting.origin));
    if (!setting.place.empty()) row.add("PLACE").set("WHERE", said(setting.place));
    show_value(row, setting);
  }
}

// A section that is not among the groups is shown under its own name, not left out.
void show_settings(View& view, const std::vector<SettingInForce>& settings) {
  for (const Group& group : groups) show_group(view, group.prefix, say(group.title), settings);
  std::vector<std::string_view> shown;
  for (const Group& group : groups) shown.push_back(group.prefix);
  for (const SettingInForce& setting : settings) {
    const auto prefix = prefix_of(setting.name);
    if (std::find(shown.begin(), shown.end(), prefix) != shown.end()) continue;
    shown.push_back(prefix);
    show_group(view, prefix, prefix, settings);
  }
}

Response show_settings_in_force(const Site& site, const Request& request,
                                const RunningProgram& running) {
  View view;
  if (running.config_file.empty()) {
    view.show("NO_FILE");
  } else {
    view.add("FILE").set("PATH", running.config_file);
  }
  show_settings(view, running.settings);
  show_facts(view, "CALENDAR", calendar_facts(site, site.now()));
  for (const ClockInForce& clock : clocks_in_force(site)) {
    view.add("CLOCK").set("ABOUT", clock.about).set("SPAN", clock.span).set("THEN", clock.then);
  }
  return administration_page(site, request, "pages/administration/settings.html.tpl",
                             std::move(view), settings_address, say("Settings in force"));
}

}  // namespace

void add_settings_page(http::Router& router, const Site& site, const RunningProgram& running) {
  router.get(settings_address, administration_readers, [&site, &running](const Request& request) {
    return show_settings_in_force(site, request, running);
  });
}

}  // namespace bot::pages
