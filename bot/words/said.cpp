#include "bot/words/said.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "bot/words/dates.h"
#include "bot/words/say.h"

namespace bot {
namespace {

// Sentences that hold sentences that hold sentences, and lists of them: no deeper.
constexpr int deepest = 16;

// A key of the catalogue taken apart: text, place, text, ..., text.
struct Pattern {
  std::vector<std::string_view> texts;
  std::vector<bool> ours;  // of each place: whether its value is words of ours ("{~}")
  std::string_view words;
  std::size_t letters = 0;
  bool counts = false;  // a plural's form: what it counts is a number
};

std::optional<Pattern> pattern_of(std::string_view english, std::string_view words) {
  Pattern pattern;
  pattern.words = words;
  std::string_view rest = english;
  for (auto open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const std::string_view place = rest.substr(open, rest.find('}', open) - open + 1);
    if (place != "{}" && place != "{~}") return std::nullopt;  // a template's
    pattern.texts.push_back(rest.substr(0, open));
    pattern.ours.push_back(place == "{~}");
    rest.remove_prefix(open + place.size());
  }
  pattern.texts.push_back(rest);
  for (const std::string_view text : pattern.texts) pattern.letters += text.size();
  if (pattern.ours.empty() || pattern.letters < 2) return std::nullopt;
  return pattern;
}

// Those with the most words of their own first: the closest one is the right one.
std::vector<Pattern> patterns_of(const Catalogue& catalogue) {
  std::vector<Pattern> all;
  const auto take = [&](std::string_view english, std::string_view words, bool counts) {
    auto pattern = pattern_of(english, words);
    if (!pattern) return;
    pattern->counts = counts;
    all.push_back(*std::move(pattern));
  };
  for (const auto& [english, words] : catalogue.entries()) {
    const auto key_end = english.find('\0'), words_end = words.find('\0');
    const bool counts = key_end != std::string_view::npos && words_end != std::string_view::npos;
    take(english.substr(0, key_end), words.substr(0, words_end), counts);
    if (counts) take(english.substr(key_end + 1), words.substr(words_end + 1), true);
  }
  std::ranges::stable_sort(all, std::ranges::greater{}, &Pattern::letters);
  return all;
}

const std::vector<Pattern>& patterns_in(Language language) {
  static const std::vector<Pattern> spanish = patterns_of(*catalogue_of(Language::spanish));
  static const std::vector<Pattern> none;
  return language == Language::spanish ? spanish : none;
}

std::optional<std::string> said_or_none(std::string_view sentence, int depth);

bool is_number(std::string_view value) {
  return !value.empty() && value.find_first_not_of("0123456789,.") == std::string_view::npos;
}

// The values, if the sentence is made of the pattern; values of ours already in the language.
std::optional<std::vector<std::string>> values_in(const Pattern& pattern, std::string_view sentence,
                                                  int depth) {
  const std::string_view first = pattern.texts.front(), last = pattern.texts.back();
  if (sentence.size() < pattern.letters || !sentence.starts_with(first) ||
      !sentence.ends_with(last))
    return std::nullopt;
  sentence.remove_prefix(first.size());
  sentence.remove_suffix(last.size());
  std::vector<std::string> values;
  bool has_number = false;
  for (std::size_t place = 0; place < pattern.ours.size(); ++place) {
    const bool at_end = place + 1 == pattern.ours.size();
    const std::string_view next = at_end ? std::string_view() : pattern.texts[place + 1];
    const auto end = at_end ? sentence.size() : sentence.find(next);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view value = sentence.substr(0, end);
    sentence.remove_prefix(end + next.size());
    if (pattern.ours[place]) {
      auto words = said_or_none(value, depth + 1);
      if (!words) return std::nullopt;
      values.push_back(*std::move(words));
    } else {
      has_number = has_number || is_number(value);
      values.emplace_back(value);
    }
  }
  if (pattern.counts && !has_number) return std::nullopt;
  return values;
}

std::string filled(std::string_view words, const std::vector<std::string>& values) {
  std::array<std::string_view, 10> views;
  std::ranges::copy_n(
      values.begin(),
      static_cast<std::ptrdiff_t>(std::min<std::size_t>(values.size(), views.size())),
      views.begin());
  return billing::worded(words, {views[0], views[1], views[2], views[3], views[4], views[5],
                                 views[6], views[7], views[8], views[9]});
}

std::optional<std::string> sentence_said(std::string_view sentence, int depth) {
  const Language language = reading_language();
  if (const auto words = catalogue_of(language)->find(sentence)) return std::string(*words);
  if (auto date = date_said(sentence, language)) return date;
  if (depth >= deepest) return std::nullopt;
  for (const Pattern& pattern : patterns_in(language)) {
    if (const auto values = values_in(pattern, sentence, depth))
      return filled(pattern.words, *values);
  }
  return std::nullopt;
}

// Sentences one after another, or each on its line: if every one of them is known.
std::optional<std::string> sentences_said(std::string_view text, int depth) {
  if (depth >= deepest) return std::nullopt;
  for (std::size_t at = 1; at + 1 < text.size(); ++at) {
    if (text[at] != '\n' && (text[at] != ' ' || text[at - 1] != '.')) continue;
    const auto first = sentence_said(text.substr(0, at), depth + 1);
    const auto rest = first ? said_or_none(text.substr(at + 1), depth + 1) : std::nullopt;
    if (rest) return *first + text[at] + *rest;
  }
  return std::nullopt;
}

std::optional<std::string> said_or_none(std::string_view sentence, int depth) {
  // A whole one first, and the last value of a pattern takes whatever follows: so the parts first.
  if (const auto words = catalogue_of(reading_language())->find(sentence))
    return std::string(*words);
  if (auto several = sentences_said(sentence, depth)) return several;
  return sentence_said(sentence, depth);
}

}  // namespace

std::string said(std::string_view sentence) {
  if (catalogue_of(reading_language()) == nullptr) return std::string(sentence);
  return said_or_none(sentence, 0).value_or(std::string(sentence));
}

}  // namespace bot
