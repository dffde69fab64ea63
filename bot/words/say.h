// What pages and mails say, in the language of whoever reads them. The words of a page or a mail
// are written here in English and looked up in the catalogue; what it does not have is said in
// English (and fails tests/words).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "billing/worded.h"
#include "bot/words/catalogue.h"

namespace bot {

using billing::marked;

// While it lives, this thread says everything in that language; afterwards in the one before.
// Without one: English. Machines (API, files, logs) are always told in English.
class ReadingIn {
 public:
  explicit ReadingIn(Language);
  ~ReadingIn();
  ReadingIn(const ReadingIn&) = delete;
  ReadingIn& operator=(const ReadingIn&) = delete;

 private:
  Language before_;
};
Language reading_language();

// As billing::worded, in the reader's language. The first argument is a literal, or came from
// marked(). Never for what is recorded.
std::string say(std::string_view english, std::initializer_list<std::string_view> values = {});
std::string say_count(std::uint64_t count, std::string_view one, std::string_view many,
                      std::initializer_list<std::string_view> values = {});

}  // namespace bot
