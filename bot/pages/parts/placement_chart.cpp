#include "bot/pages/parts/placement_chart.h"

#include <algorithm>
#include <vector>

#include "bot/render/format.h"
#include "bot/text/utf8.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using billing::Instant;
using billing::Month;
using billing::Organization;

// In the drawing's units.
constexpr std::int64_t left = 170, room = 520, axis_height = 26, row_height = 40, bar_height = 10;
constexpr std::size_t label_letters = 22, most_months = 36, letter_width = 8;

struct Span {
  std::string owner;
  billing::Interval during;
};
struct Line {
  std::string label;
  std::vector<Span> spans;
};

// What the drawing reaches over: whole months.
struct Reach {
  Instant from, to;
  std::int64_t x(const std::optional<Instant>& instant, std::int64_t otherwise) const {
    if (!instant) return otherwise;
    const auto part = std::clamp(*instant, from, to) - from;
    return left + part.count() * room / (to - from).count();
  }
};

// From the earliest move that is known, at least six months back and three years at most, to the
// month after now and after the last plan.
Reach reach_of(const std::vector<Line>& lines, Instant now) {
  const Month current = Month::containing(now);
  Month first = current, last = current;
  for (int i = 0; i < 5; ++i) first = first.previous();
  Month earliest = current;
  for (std::size_t i = 1; i < most_months; ++i) earliest = earliest.previous();
  Month latest = current;
  for (std::size_t i = 1; i < most_months / 3; ++i) latest = latest.next();
  const auto take = [&](const std::optional<Instant>& instant) {
    if (!instant) return;
    const Month month = Month::containing(*instant);
    first = std::min(first, std::max(month, earliest));
    last = std::max(last, std::min(month, latest));
  };
  for (const Line& line : lines) {
    for (const Span& span : line.spans) {
      take(span.during.from);
      take(span.during.to);
    }
  }
  return {first.begin(), last.next().end()};
}

void draw_axis(View& chart, const Reach& reach, Instant now) {
  std::size_t months = 0;
  for (Month month = Month::containing(reach.from); month.begin() < reach.to; month = month.next())
    ++months;
  const std::size_t step = months <= 8 ? 1 : months <= 16 ? 2 : months <= 24 ? 3 : 6;
  std::size_t place = 0;
  for (Month month = Month::containing(reach.from); month.begin() < reach.to;
       month = month.next()) {
    if (place++ % step != 0) continue;
    chart.add("MONTH").set("X", reach.x(month.begin(), left)).set("TEXT", month.text());
  }
  chart.set("NOW_X", reach.x(now, left));
}

void draw(View& view, std::string_view title, const std::vector<Line>& lines, Instant now) {
  if (lines.empty()) return;
  const Reach reach = reach_of(lines, now);
  const auto height = axis_height + static_cast<std::int64_t>(lines.size()) * row_height;
  View& chart = view.add("CHART").set("TITLE", title).set("HEIGHT", height);
  draw_axis(chart, reach, now);
  std::int64_t y = axis_height;
  for (const Line& line : lines) {
    View& row = chart.add("LINE").set("LABEL", shortened(line.label, label_letters));
    row.set("TEXT_Y", y + row_height - 8);
    for (const Span& span : line.spans) {
      const std::int64_t x = reach.x(span.during.from, left);
      const std::int64_t end = reach.x(span.during.to, left + room);
      if (end <= x) continue;
      View& bar = row.add("BAR").set("X", x).set("Y", y + row_height - 8 - bar_height);
      bar.set("WIDTH", std::max<std::int64_t>(end - x - 2, 1)).set("OWNER_Y", y + row_height - 23);
      const auto letters = static_cast<std::size_t>((end - x) / letter_width);
      bar.set("OWNER", letters < 3 ? "" : shortened(span.owner, letters));
    }
    y += row_height;
  }
}

template <class Object, class Name>
std::vector<Line> lines_of(const std::vector<Object>& objects, Name&& name_of) {
  std::vector<Line> lines;
  for (const Object& one : objects) {
    Line line{one.name, {}};
    for (const auto& placement : one.placements) {
      billing::Interval during = placement.during;
      // What is deleted lets go of its owner.
      if (one.deleted) during.to = during.to ? std::min(*during.to, *one.deleted) : *one.deleted;
      line.spans.push_back({name_of(placement.owner), during});
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

void show_placement_charts(View& view, std::string_view place, const Organization& organization,
                           Instant now) {
  View& part = view.include(place, "pages/parts/placement_chart.html.tpl");
  const auto name_of = [&](const auto& id) {
    const auto* owner = find(organization, id);
    return owner ? owner->name : id.value;
  };
  draw(part, say("Cost Centers of each Workspace along the months; the table has the same"),
       lines_of(organization.workspaces, name_of), now);
  draw(part, say("Workspaces of each Provider along the months; the table has the same"),
       lines_of(organization.providers, name_of), now);
}

}  // namespace bot::pages
