#include "bot/pages/ticket/explanation_view.h"

#include "bot/pages/parts/kind_words.h"
#include "bot/pages/ticket/standing_view.h"
#include "bot/render/format.h"
#include "bot/words/said.h"
#include "bot/words/say.h"
#include "tickets/clock/sentence.h"

namespace bot::pages {
namespace {

using tickets::Explanation;
using tickets::Segment;

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - ('a' - 'A'));
  }
  return text;
}

// "Paused: waiting for you"
std::string cause_words(const Segment& segment, Reader reader) {
  constexpr std::string_view for_customer = marked("paused: waiting for you");
  if (reader == Reader::customer && segment.cause == "paused: waiting for the customer")
    return capital(say(for_customer));
  return capital(said(segment.cause));
}

void show_missing(View& panel, const Explanation& known, const std::set<std::string>& anchors) {
  if (known.missing.empty()) return;
  View& list = panel.add("MISSING");
  for (const tickets::Unmet& one : known.missing) {
    View& row = list.add("MISSING_ROW");
    row.set("TEXT", said(one.sentence)).set("LINK", one.link);
    row.show(anchors.contains(one.link) ? "LINKED" : "PLAIN");
  }
}

void show_segments(View& panel, const http::Site& site, const Explanation& known, Reader reader) {
  View& clock = panel.add("CLOCK");
  clock.set("TEXT", capital(said(known.clock)));
  for (const Segment& segment : known.segments) {
    View& row = clock.add("SEGMENT");
    row.set("CAUSE", cause_words(segment, reader));
    row.set("FROM", instant_for_people(segment.from, site.time_zone));
    row.set("UNTIL", segment.to ? instant_for_people(*segment.to, site.time_zone) : say("now"));
    row.set("USED", segment.runs ? tickets::in_words(segment.used) : say("none"));
  }
}

std::string month_words(const http::Site& site, const tickets::Ticket& ticket,
                        const Explanation& known) {
  const std::string month = month_for_people(*known.month);
  if (ticket.in_effect_from) return say("Since {}", {month});
  if (!known.slips_at) return month;
  return say("{}, if it is ready by {}; otherwise {}",
             {month, instant_for_people(*known.slips_at, site.time_zone),
              month_for_people(known.month->plus(1))});
}

}  // namespace

void show_explanation(View& view, std::string_view place, const http::Site& site,
                      const tickets::Ticket& ticket, const Explanation& known, Reader reader,
                      const std::set<std::string>& anchors, const std::vector<Fact>& more) {
  View& panel = view.include(place, "pages/parts/explanation.html.tpl");
  panel.set("SENTENCE", said(known.sentence));
  panel.set("TURN", turn_words(known.turn, reader));
  show_missing(panel, known, anchors);
  if (known.next_news_by) {
    panel.add("NEWS").set("TEXT", instant_for_people(*known.next_news_by, site.time_zone));
  }
  show_segments(panel, site, known, reader);
  if (known.month) {
    View& month = panel.add("MONTH").set("LABEL", words_of(ticket.kind).title);
    month.set("TEXT", month_words(site, ticket, known));
  }
  for (const Fact& fact : more) panel.add("MORE").set("LABEL", fact.label).set("TEXT", fact.value);
}

}  // namespace bot::pages
