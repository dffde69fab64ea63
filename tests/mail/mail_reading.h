// A mail as its reader meets it: the words of both parts.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sample_occasion.h"

namespace mail_tests {

inline bot::MailText text_for(const bot::MailOccasion& occasion) {
  return bot::mail_text(occasion, sample_mail_settings(), {});
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

inline std::string without(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from))
    text.erase(at, text.find(to, at) + to.size() - at);
  return text;
}

// What a reader sees of the HTML part.
inline std::string visible(std::string html) {
  html = without(std::move(html), "<style>", "</style>");
  html = without(std::move(html), "<title>", "</title>");
  html = without(std::move(html), "<div class=\"preheader\">", "</div>");
  std::string text;
  bool inside_tag = false;
  for (const char c : html) {
    if (c == '<') inside_tag = true;
    text += inside_tag ? ' ' : c;
    if (c == '>') inside_tag = false;
  }
  for (const auto& [entity, sign] : {std::pair{"&lt;", "<"},
                                     {"&gt;", ">"},
                                     {"&quot;", "\""},
                                     {"&#39;", "'"},
                                     {"&nbsp;", " "},
                                     {"&amp;", "&"}})
    text = replaced(std::move(text), entity, sign);
  return text;
}

// Names, numbers, dates and links: everything but blanks and punctuation.
inline std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const bool in_word = std::isalnum(static_cast<unsigned char>(c)) || (c & 0x80) != 0;
    if (in_word)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

inline std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++count;
  return count;
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace mail_tests
