#include "tickets/searchable.h"

#include <algorithm>

#include "tickets/typed_text.h"

namespace tickets {

namespace {

constexpr std::size_t longest_search = 200;  // characters of the box that are looked at
constexpr std::size_t most_words = 10;

template <class... Alternatives>
struct Cases : Alternatives... {
  using Alternatives::operator()...;
};
template <class... Alternatives>
Cases(Alternatives...) -> Cases<Alternatives...>;

std::string lines(std::initializer_list<std::string_view> texts) {
  std::string all;
  for (const std::string_view text : texts) {
    if (text.empty()) continue;
    if (!all.empty()) all += '\n';
    all += text;
  }
  return all;
}

template <class Keep>
std::string only(std::string_view text, Keep&& keep) {
  std::string kept;
  std::copy_if(text.begin(), text.end(), std::back_inserter(kept), keep);
  return kept;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_character(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}
std::string without_hyphens(std::string_view text) {
  return only(text, [](char c) { return c != '-' && c != ' '; });
}

// Not in the middle of a character.
std::string cut_off(std::string text) {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u;
    if (begins && ++characters > longest_search) {
      text.resize(i);
      break;
    }
  }
  return text;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty() && words.size() < most_words) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    if (std::any_of(word.begin(), word.end(), is_word_character)) words.emplace_back(word);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

}  // namespace

SearchableNames searchable_names(const Ticket& ticket) {
  SearchableNames names;
  names.number = loose_number(ticket.number.value);
  for (const auto& [cost_center, assigned] : ticket.bans) {
    const std::string bare = without_hyphens(assigned.ban.value);
    names.bans = lines({names.bans, assigned.ban.value, bare == assigned.ban.value ? "" : bare});
  }
  const Requester& who = ticket.requester;
  names.organization = lines({ticket.organization.value, ticket.account_name});
  names.person = lines({who.name, who.email.value, who.phone, only(who.phone, is_digit)});
  return names;
}

std::string written_words(const EventBody& body) {
  return std::visit(
      Cases{[](const Opened& one) { return one.description; },
            [](const Asked& one) { return one.question; },
            [](const Answered& one) { return one.text; },
            [](const Acknowledged& one) { return one.reason; },
            [](const Closed& one) { return one.text; }, [](const Said& one) { return one.text; },
            [](const Escalated& one) {
              return lines({one.reason, one.done_so_far, one.asked_of_tam});
            },
            [](const Reopened& one) { return one.reason; },
            [](const EscalationMoved& one) { return one.text; },
            [](const CallHandedOver& one) { return one.text; },
            [](const CalledBack& one) { return one.text; },
            [](const DriftSeen& one) {
              std::string all;
              for (const std::string& sentence : one.sentences) all = lines({all, sentence});
              return all;
            },
            [](const auto&) { return std::string(); }},
      body);
}

std::string loose_number(std::string_view text) {
  std::string loose;
  for (char c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'I' || c == 'L') c = '1';
    if (c == 'O') c = '0';
    if (is_digit(c) || (c >= 'A' && c <= 'Z')) loose += c;
  }
  return loose;
}

SearchTerms search_terms(std::string_view text) {
  constexpr std::size_t longest_number = 20;
  SearchTerms terms;
  terms.whole = trimmed(cut_off(one_line(text)));
  terms.number = loose_number(terms.whole);
  terms.like_a_number = std::any_of(terms.whole.begin(), terms.whole.end(), is_digit) ||
                        terms.number.starts_with(loose_number("SPL"));
  if (terms.number.size() < shortest_part || terms.number.size() > longest_number) {
    terms.number.clear();
  }
  terms.ban = without_hyphens(terms.whole);
  terms.words = words_of(terms.whole);
  return terms;
}

}  // namespace tickets
