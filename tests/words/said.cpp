#include "bot/words/said.h"

#include <catch2/catch.hpp>

#include "bot/words/dates.h"
#include "bot/words/say.h"

using bot::Language;
using bot::ReadingIn;

namespace {

// Places of the inner rings, "{}" and "{~}"; not those of a template, "{{NAME}}".
bool has_places(std::string_view text) {
  return text.find("{{") == std::string_view::npos &&
         (text.find("{}") != std::string_view::npos || text.find("{~}") != std::string_view::npos);
}

struct Filled {
  std::string english, words;
};

// With other values in every place, as a person might have given them.
Filled filled(std::string_view english, std::string_view words, bool counts) {
  constexpr std::string_view names[] = {"Retail Süd", "4000000017",  "cc-lab", "USD 1,234.50",
                                        "Jo",         "x@y.example", "7",      "Lab"};
  const std::string spoken = bot::month_in(Language::spanish, *billing::Month::parse("2026-03"));
  std::vector<std::string_view> in, out;
  std::size_t place = 0;
  for (auto open = english.find('{'); open != std::string_view::npos;
       open = english.find('{', open + 1), ++place) {
    const bool ours = english.substr(open, 3) == "{~}";
    const std::string_view value = counts ? "1,234" : names[place % std::size(names)];
    in.push_back(ours ? std::string_view("March 2026") : value);
    out.push_back(ours ? std::string_view(spoken) : value);
  }
  in.resize(8);
  out.resize(8);
  const auto with = [](std::string_view text, const std::vector<std::string_view>& values) {
    return billing::worded(text, {values[0], values[1], values[2], values[3], values[4], values[5],
                                  values[6], values[7]});
  };
  return {with(english, in), with(words, out)};
}

}  // namespace

TEST_CASE("every sentence of the inner rings is found again by what stands between its values") {
  const ReadingIn spanish(Language::spanish);
  std::size_t found = 0;
  for (const auto& [english, words] : bot::catalogue_of(Language::spanish)->entries()) {
    std::string_view key = english, translated = words;
    const bool counts = english.find('\0') != std::string_view::npos;
    for (bool last = false; !last;) {
      const auto key_end = key.find('\0'), end = translated.find('\0');
      last = key_end == std::string_view::npos || end == std::string_view::npos;
      const std::string_view form = key.substr(0, key_end);
      if (has_places(form)) {
        const Filled sample = filled(form, translated.substr(0, end), counts);
        INFO(form);
        CHECK(bot::said(sample.english) == sample.words);
        ++found;
      }
      if (!last) {
        key.remove_prefix(key_end + 1);
        translated.remove_prefix(end + 1);
      }
    }
  }
  CHECK(found > 100);
}

TEST_CASE("what is read in English stays as it is") {
  CHECK(bot::said("Anything at all, March 2026") == "Anything at all, March 2026");
  const ReadingIn english(Language::english);
  CHECK(bot::said("March 2026") == "March 2026");
}

TEST_CASE("what the catalogue does not have is said in English") {
  const ReadingIn spanish(Language::spanish);
  CHECK(bot::said("No sentence of ours.") == "No sentence of ours.");
  CHECK(bot::said("What we typed about our invoices") == "What we typed about our invoices");
  CHECK(bot::said("") == "");
  CHECK(bot::say("No sentence of ours, {}.", {"Jo"}) == "No sentence of ours, Jo.");
  CHECK(bot::said(std::string(100000, 'A')) == std::string(100000, 'A'));
}

TEST_CASE("sentences stand one after another, what somebody typed stays one piece") {
  const ReadingIn spanish(Language::spanish);
  const std::string one = "This link has ended", two = "The list has changed.";
  const std::string uno = "Este enlace ha caducado", dos = "La lista ha cambiado.";
  CHECK(bot::said(one + "\n" + two) == uno + "\n" + dos);
  CHECK(bot::said(two + " " + two) == dos + " " + dos);
  CHECK(bot::said("Withdrawn: I said so. Declined") == "Retirada: I said so. Declined");
  CHECK(bot::said("Withdrawn: " + two + " " + two) == "Retirada: " + two + " " + two);
  CHECK(bot::said(two + " And more of it.") == two + " And more of it.");
}

TEST_CASE("a text that was typed to be hard is read in a moment") {
  const ReadingIn spanish(Language::spanish);
  for (const char* piece : {"The list has changed. ", "a or ", "a, ", "a. ", "paused: ", "- ",
                            "There is no ticket A; check the number. ", "\n", "{} ", "{~} or "}) {
    std::string text;
    while (text.size() < 10000) text += piece;
    text += "and an end that nobody knows";
    INFO(piece);
    CHECK(bot::said(text) == text);
    CHECK(bot::said("Withdrawn: " + text) == "Retirada: " + text);
  }
}

TEST_CASE("months, days and instants are known by their form") {
  const ReadingIn spanish(Language::spanish);
  using Row = std::pair<const char*, const char*>;
  const Row row = GENERATE(values<Row>({
      {"March 2026", "marzo de 2026"},
      {"March 2, 2026", "2 de marzo de 2026"},
      {"Thu 26 Feb 2026, 14:00 Europe/Madrid", "jue 26 feb 2026, 14:00 Europe/Madrid"},
      {"Tue Aug 20, 10:12 America/Chicago", "mar 20 ago, 10:12 America/Chicago"},
      {"Sat Sep 05", "sáb 05 sep"},
      {"Marble 2026", "Marble 2026"},
      {"Thx Feb 26, 14:00", "Thx Feb 26, 14:00"},
      {"march 2026", "march 2026"},
  }));
  CHECK(bot::said(row.first) == row.second);
}

TEST_CASE("a thread reads in the language of its innermost scope") {
  CHECK(bot::reading_language() == Language::english);
  {
    const ReadingIn spanish(Language::spanish);
    {
      const ReadingIn english(Language::english);
      CHECK(bot::reading_language() == Language::english);
    }
    CHECK(bot::reading_language() == Language::spanish);
  }
  CHECK(bot::reading_language() == Language::english);
}
