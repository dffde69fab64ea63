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

// Bounds of what a text may cost that somebody typed to cost more: looks at the patterns, and
// places where one sentence may end and another begin.
constexpr int most_looks = 400;
constexpr std::size_t most_seams = 40;

// one_sentence: no value holds the end of a sentence, and the last words are ours.
enum class Strength { one_sentence, any };

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

std::optional<std::string> said_or_none(std::string_view sentence, int depth, int& budget);

bool is_number(std::string_view value) {
  return !value.empty() && value.find_first_not_of("0123456789,.") == std::string_view::npos;
}

// Where a sentence may end and another begin: behind a full stop and a blank, or a line's end.
std::vector<std::size_t> seams_of(std::string_view text) {
  std::vector<std::size_t> seams;
  for (std::size_t at = 1; at + 1 < text.size(); ++at) {
    if (text[at] == '\n' || (text[at] == ' ' && text[at - 1] == '.')) seams.push_back(at);
  }
  return seams;
}

// The values, if the sentence is made of the pattern; values of ours already in the language.
std::optional<std::vector<std::string>> values_in(const Pattern& pattern, std::string_view sentence,
                                                  int depth, Strength strength, int& budget) {
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
      auto words = said_or_none(value, depth + 1, budget);
      if (!words) return std::nullopt;
      values.push_back(*std::move(words));
    } else {
      if (strength == Strength::one_sentence && !seams_of(value).empty()) return std::nullopt;
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

std::optional<std::string> sentence_said(std::string_view sentence, int depth, Strength strength,
                                         int& budget) {
  const Language language = reading_language();
  if (const auto words = catalogue_of(language)->find(sentence)) return std::string(*words);
  if (auto date = date_said(sentence, language)) return date;
  if (depth >= deepest || --budget < 0) return std::nullopt;
  for (const Pattern& pattern : patterns_in(language)) {
    if (strength == Strength::one_sentence && pattern.texts.back().empty()) continue;
    if (const auto values = values_in(pattern, sentence, depth, strength, budget))
      return filled(pattern.words, *values);
  }
  return std::nullopt;
}

// Sentences one after another, or each on its line, if every one of them is known.
std::optional<std::string> sentences_said(std::string_view text, int depth, int& budget) {
  auto seams = seams_of(text);
  if (seams.empty() || seams.size() > most_seams) return std::nullopt;
  seams.push_back(text.size());
  std::string all;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::optional<std::string> piece;
    std::size_t end = begin;
    for (const std::size_t seam : seams) {
      if (seam <= begin) continue;
      end = seam;
      piece = sentence_said(text.substr(begin, seam - begin), depth + 1, Strength::one_sentence,
                            budget);
      if (piece) break;
    }
    if (!piece) return std::nullopt;
    all += *piece;
    if (end < text.size()) all += text[end];
    begin = end + 1;
  }
  return all;
}

std::optional<std::string> said_or_none(std::string_view sentence, int depth, int& budget) {
  // A whole one first; but a pattern's last value takes whatever follows, so those last.
  if (auto whole = sentence_said(sentence, depth, Strength::one_sentence, budget)) return whole;
  if (auto several = sentences_said(sentence, depth, budget)) return several;
  return sentence_said(sentence, depth, Strength::any, budget);
}

}  // namespace

std::string said(std::string_view sentence) {
  if (catalogue_of(reading_language()) == nullptr) return std::string(sentence);
  int budget = most_looks;
  return said_or_none(sentence, 0, budget).value_or(std::string(sentence));
}

}  // namespace bot
