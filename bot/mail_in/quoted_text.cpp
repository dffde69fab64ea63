#include "bot/mail_in/quoted_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "billing/structure/organization.h"

namespace bot {
namespace {

using Lines = std::vector<std::string_view>;
constexpr std::size_t longest_signature = 12;    // lines
constexpr std::size_t longest_introduction = 3;  // lines: "On ... <...>\nwrote:"

std::string_view trimmed_line(std::string_view line) {
  const auto begin = line.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool is_quoted(std::string_view line) { return trimmed_line(line).starts_with('>'); }
bool is_blank(std::string_view line) { return trimmed_line(line).empty(); }

void drop_blank_end(Lines& lines) {
  while (!lines.empty() && is_blank(lines.back())) lines.pop_back();
}

bool has_words(const Lines& lines, std::size_t count) {
  return std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(count),
                     [](std::string_view line) { return !is_blank(line) && !is_quoted(line); });
}

// "On Tue, Jan 2, Ann <ann@example.net> wrote:", "Am ... schrieb ...:", "Le ... a écrit :"
bool introduces_quote(const std::string& sentence) {
  if (!sentence.ends_with(':') || sentence.size() > 300) return false;
  constexpr std::array verbs{"wrote",   "schrieb",  "a écrit", "escribió", "ha scritto",
                             "schreef", "escreveu", "skrev",   "napisał"};
  return std::ranges::any_of(
      verbs, [&](const char* verb) { return sentence.find(verb) != std::string::npos; });
}

// How many lines before `end` introduce the quote that begins there.
std::size_t introduction_before(const Lines& lines, std::size_t end) {
  while (end > 0 && is_blank(lines[end - 1])) --end;
  std::string sentence;
  std::size_t likely = 0;
  for (std::size_t count = 1; count <= std::min(longest_introduction, end); ++count) {
    const std::string_view line = lines[end - count];
    if (is_blank(line)) break;
    sentence = billing::folded(line) + (sentence.empty() ? "" : " ") + sentence;
    if (!introduces_quote(sentence)) continue;
    const bool whole = end == count || is_blank(lines[end - count - 1]);
    if (whole || sentence.starts_with("on ")) return count;
    if (likely == 0 && sentence.find('@') != std::string::npos) likely = count;
  }
  return likely;
}

// Where Outlook and its kin begin the original: a rule, or a block of From:/Sent:/To: lines.
bool begins_original(const Lines& lines, std::size_t at) {
  const std::string line = billing::folded(lines[at]);
  if (line.starts_with("-----original message") ||
      line.starts_with("-----ursprüngliche nachricht") ||
      line.starts_with("-----message d'origine") || line.starts_with("-----mensaje original"))
    return true;
  if (!line.starts_with("from:") && !line.starts_with("*from:") && !line.starts_with("von:") &&
      !line.starts_with("de :") && !line.starts_with("de:"))
    return false;
  std::size_t fields = 0;
  for (std::size_t next = at + 1; next < std::min(at + 6, lines.size()); ++next) {
    const std::string field = billing::folded(lines[next]);
    for (const char* name : {"sent:", "date:", "to:", "subject:", "*sent:", "*to:", "gesendet:",
                             "datum:", "an:", "betreff:", "envoyé :", "à :", "objet :"})
      fields += field.starts_with(name);
  }
  return fields >= 2;
}

// Cuts the lines behind `at` and what introduces them, if anything was written before them.
bool cut_from(Lines& lines, std::size_t at) {
  if (const std::size_t introduction = introduction_before(lines, at); introduction > 0) {
    while (is_blank(lines[at - 1])) --at;
    at -= introduction;
  }
  if (!has_words(lines, at)) return false;
  lines.resize(at);
  drop_blank_end(lines);
  // Outlook's rule of underscores.
  if (!lines.empty() && trimmed_line(lines.back()).size() > 9 &&
      trimmed_line(lines.back()).find_first_not_of('_') == std::string_view::npos)
    lines.pop_back();
  drop_blank_end(lines);
  return true;
}

bool cut_original(Lines& lines) {
  for (std::size_t at = 1; at < lines.size(); ++at)
    if (begins_original(lines, at)) return cut_from(lines, at);
  return false;
}

bool cut_quote_at_end(Lines& lines) {
  std::size_t begin = lines.size();
  while (begin > 0 && (is_quoted(lines[begin - 1]) || is_blank(lines[begin - 1]))) --begin;
  while (begin < lines.size() && is_blank(lines[begin])) ++begin;
  return begin < lines.size() && cut_from(lines, begin);
}

bool cut_quote_at_top(Lines& lines) {
  std::size_t first = 0;
  while (first < lines.size() && !is_quoted(lines[first])) ++first;
  // Only if nothing but what introduces it stands before it.
  if (first > longest_introduction + 1 || first == lines.size()) return false;
  const std::size_t introduction = introduction_before(lines, first);
  std::size_t words = 0;
  for (std::size_t line = 0; line < first; ++line) words += !is_blank(lines[line]);
  if (words != introduction) return false;
  std::size_t at = first;
  while (at < lines.size() && (is_quoted(lines[at]) || is_blank(lines[at]))) ++at;
  const Lines rest(lines.begin() + static_cast<std::ptrdiff_t>(at), lines.end());
  // Further quotes below: answers between them, which need what they answer.
  if (rest.empty() || std::ranges::any_of(rest, is_quoted)) return false;
  lines = rest;
  return true;
}

void cut_signature(Lines& lines) {
  const std::size_t first = lines.size() > longest_signature ? lines.size() - longest_signature : 1;
  for (std::size_t at = lines.size(); at-- > std::max<std::size_t>(first, 1);) {
    if (lines[at] != "-- " && lines[at] != "--") continue;
    if (has_words(lines, at)) lines.resize(at);
    drop_blank_end(lines);
    return;
  }
}

std::string joined(const Lines& lines) {
  std::string text;
  std::size_t blank = 0;
  for (const std::string_view line : lines) {
    blank = is_blank(line) ? blank + 1 : 0;
    if (blank > 1 || (blank == 1 && text.empty())) continue;
    text.append(line.substr(0, line.find_last_not_of(" \t\r") + 1)) += '\n';
  }
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

OwnWords own_words(std::string_view text, bool forwarded) {
  Lines lines = lines_of(text);
  drop_blank_end(lines);
  if (forwarded) return {joined(lines), false};
  bool cut = cut_original(lines);
  cut = cut_quote_at_end(lines) || cut;
  cut_signature(lines);
  cut = cut_quote_at_end(lines) || cut;
  cut = cut_quote_at_top(lines) || cut;
  return {joined(lines), cut};
}

}  // namespace bot
