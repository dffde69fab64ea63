// Whether everything is in order, for people; /health says so to machines.
#include <algorithm>

#include "bot/pages/administration/administration.h"
#include "bot/pages/administration/health_row.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;

constexpr std::string_view health_address = "/administration/health";

struct StateWords {
  std::string text;
  std::string_view style;
};

StateWords health_words(HealthState state) {
  switch (state) {
    case HealthState::in_order: return {say("In order"), "good"};
    case HealthState::look: return {say("Look at this"), "look"};
    case HealthState::broken: return {say("Broken"), "bad"};
  }
  return {};
}

// "1 thing is broken, 2 things want a look."
std::string health_sentence(const std::vector<HealthRow>& rows) {
  const auto count = [&](HealthState state) {
    return static_cast<std::uint64_t>(std::ranges::count(rows, state, &HealthRow::state));
  };
  const std::uint64_t broken = count(HealthState::broken), look = count(HealthState::look);
  const std::string broken_text = std::to_string(broken), look_text = std::to_string(look);
  if (look == 0)
    return say_count(broken, "1 thing is broken.", "{} things are broken.", {broken_text});
  if (broken == 0)
    return say_count(look, "1 thing wants a look.", "{} things want a look.", {look_text});
  if (broken == 1) {
    return say_count(look, "1 thing is broken, 1 thing wants a look.",
                     "1 thing is broken, {} things want a look.", {look_text});
  }
  return say_count(look, "{} things are broken, 1 thing wants a look.",
                   "{} things are broken, {} things want a look.", {broken_text, look_text});
}

void show_summary(View& view, const std::vector<HealthRow>& rows) {
  const bool well = std::ranges::all_of(
      rows, [](const HealthRow& row) { return row.state == HealthState::in_order; });
  if (well) {
    view.show("WELL");
    return;
  }
  View& panel = view.add("NOT_WELL").set("SENTENCE", health_sentence(rows));
  for (const HealthState state : {HealthState::broken, HealthState::look}) {
    for (const HealthRow& row : rows) {
      if (row.state != state) continue;
      const StateWords words = health_words(state);
      View& link = panel.add("TROUBLE").set("ID", row.id).set("NAME", row.name);
      link.set("STATE", words.text).set("CLASS", words.style);
    }
  }
}

void show_health_row(View& view, const HealthRow& row) {
  const StateWords words = health_words(row.state);
  View& shown = view.add("ROW").set("ID", row.id).set("NAME", row.name);
  shown.set("STATE", words.text).set("CLASS", words.style).set("FACT", row.fact);
  if (row.advice.empty()) shown.show("NOTHING");
  shown.set("ADVICE", row.advice);
  if (!row.mended_at.empty())
    shown.add("MEND").set("HREF", row.mended_at).set("TEXT", row.mended_by);
}

Response show_health(const Site& site, const Request& request, const RunningProgram& running,
                     const focus::Archive& archive) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    auto rows = health_of_program(site, running, desk.now);
    for (const auto& more : {health_of_workers(site, running, desk.now),
                             health_of_records(site, desk, running, archive)})
      rows.insert(rows.end(), more.begin(), more.end());
    View view;
    view.set("NOW", instant_for_people(desk.now, site.time_zone));
    show_summary(view, rows);
    for (const HealthRow& row : rows) show_health_row(view, row);
    return administration_page(site, request, "pages/administration/health.html.tpl",
                               std::move(view), health_address, say("Health"));
  });
}

}  // namespace

void add_health_page(http::Router& router, const Site& site, const RunningProgram& running,
                     const focus::Archive& archive) {
  router.get(health_address, administrators, [&site, &running, &archive](const Request& request) {
    return show_health(site, request, running, archive);
  });
}

}  // namespace bot::pages
