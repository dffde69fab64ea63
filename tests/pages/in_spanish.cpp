// Every page in every state, read in Spanish.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include "bot/http/assets.h"
#include "bot/words/say.h"
#include "tests/pages/tour.h"
#include "tests/pages/visitor.h"
#include "tests/support/english.h"

using bot::http::Response;
using support::contains;

namespace {

// What a person reads of a page, piece by piece: the texts between tags, and words in attributes.
std::vector<std::string> texts_of(std::string body) {
  body = std::regex_replace(body, std::regex("<blockquote[^>]*>[^<]*</blockquote>"), "");
  body = std::regex_replace(body, std::regex("<(textarea|pre|code)[^>]*>[^<]*</\\1>"), "");
  std::vector<std::string> texts;
  const std::regex piece(R"re(>([^<>]+)<|(?:aria-label|placeholder|title|data-label)="([^"]+)")re");
  for (std::sregex_iterator i(body.begin(), body.end(), piece), end; i != end; ++i)
    texts.push_back((*i)[1].matched ? (*i)[1].str() : (*i)[2].str());
  return texts;
}

// What people of these stories typed, and names: said as they are.
bool is_typed(const std::string& text) {
  static const char* const typed[] = {"Please send us one invoice",
                                      "It cannot be done.",
                                      "One invoice for each line of business",
                                      "The cut-off is near",
                                      "Which month do you",
                                      "It was always theirs",
                                      "WHAT IS ASKED",
                                      "a secret that is not set",
                                      "name to sign in with"};
  for (const char* words : typed) {
    if (contains(text, words)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("no page says an English sentence to whoever reads Spanish") {
  const bot::ReadingIn spanish(bot::Language::spanish);
  std::set<std::string> english;
  support::tour([&](const std::string& name, const Response& page) {
    if (!page.content_type.starts_with("text/html")) return;
    for (const std::string& text : texts_of(page.body)) {
      if (support::sounds_english(text) && !is_typed(text)) english.insert(name + ": " + text);
    }
  });
  for (const std::string& text : english) {
    INFO(text);
    CHECK(text.empty());
  }
}

// Not run by itself: `test_pages "[.save]"` writes every page in every state, in both languages,
// with what they load, below pages/, to be looked at in a browser.
TEST_CASE("the pages are saved", "[.save]") {
  const std::regex asset(R"re(/assets/[^"]+)re");
  for (const auto& [language, tag] : bot::language_words) {
    const bot::ReadingIn reading(language);
    const auto folder = std::filesystem::path("pages") / tag;
    std::filesystem::create_directories(folder);
    std::filesystem::create_directories("pages/assets");
    support::tour([&, tag = tag](const std::string& name, const Response& page) {
      if (!page.content_type.starts_with("text/html")) return;
      std::ofstream(folder / (name + ".html"), std::ios::binary) << page.body;
      for (std::sregex_iterator i(page.body.begin(), page.body.end(), asset), end; i != end; ++i) {
        if (const auto found = bot::http::asset_at(i->str()))
          std::ofstream("pages" + i->str(), std::ios::binary) << found->bytes;
      }
    });
  }
  CHECK(std::filesystem::exists("pages/assets"));
}
