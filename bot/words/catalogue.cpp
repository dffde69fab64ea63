#include "bot/words/catalogue.h"

#include <algorithm>
#include <stdexcept>

#include "bot/words/embedded.h"

namespace bot {
namespace {

constexpr std::uint32_t magic = 0x950412de;
constexpr std::string_view plural_rule = "Plural-Forms: nplurals=2; plural=(n != 1);";

// A 32-bit number in the byte order of x86 and ARM, in which msgfmt writes everywhere if told so.
std::uint32_t number_at(std::string_view file, std::size_t at) {
  if (at + 4 > file.size()) throw std::runtime_error("the catalogue of words ends too early");
  std::uint32_t number = 0;
  for (std::size_t byte = 4; byte > 0; --byte) {
    number = number << 8 | static_cast<unsigned char>(file[at + byte - 1]);
  }
  return number;
}

std::string_view text_at(std::string_view file, std::size_t at) {
  const std::size_t length = number_at(file, at), begin = number_at(file, at + 4);
  if (begin + length > file.size()) throw std::runtime_error("the catalogue's words lie outside");
  return file.substr(begin, length);
}

std::optional<std::string_view> found_in(const std::vector<Catalogue::Entry>& entries,
                                         std::string_view key) {
  const auto at = std::ranges::lower_bound(entries, key, {}, &Catalogue::Entry::english);
  if (at == entries.end() || at->english != key || at->words.empty()) return std::nullopt;
  return at->words;
}

// "one" of a plural's key "one\0many".
std::string_view first_form(std::string_view key) { return key.substr(0, key.find('\0')); }

}  // namespace

Catalogue::Catalogue(std::string_view mo_file) {
  if (number_at(mo_file, 0) != magic) throw std::runtime_error("no catalogue of words");
  const std::size_t count = number_at(mo_file, 8);
  const std::size_t keys = number_at(mo_file, 12), words = number_at(mo_file, 16);
  entries_.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    entries_.push_back({text_at(mo_file, keys + 8 * i), text_at(mo_file, words + 8 * i)});
  }
  std::ranges::sort(entries_, {}, &Entry::english);
  const auto header = found_in(entries_, "");
  if (!header || header->find(plural_rule) == std::string_view::npos) {
    throw std::runtime_error("the catalogue's plural rule is not known here");
  }
}

std::optional<std::string_view> Catalogue::find(std::string_view english) const {
  return english.empty() ? std::nullopt : found_in(entries_, english);
}

std::optional<std::string_view> Catalogue::find(std::uint64_t count, std::string_view one,
                                                std::string_view many) const {
  std::string key(one);
  key.append(1, '\0').append(many);
  const auto forms = found_in(entries_, key);
  if (!forms) return std::nullopt;
  const std::string_view first = first_form(*forms);
  if (count == 1 || first.size() == forms->size()) return first;
  return forms->substr(first.size() + 1);
}

const Catalogue* catalogue_of(Language language) {
  static const Catalogue spanish(embedded_words("es.mo"));
  return language == Language::spanish ? &spanish : nullptr;
}

}  // namespace bot
