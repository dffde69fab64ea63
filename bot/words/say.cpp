#include "bot/words/say.h"

namespace bot {
namespace {

thread_local Language language_of_thread = Language::english;

}  // namespace

ReadingIn::ReadingIn(Language language) : before_(language_of_thread) {
  language_of_thread = language;
}
ReadingIn::~ReadingIn() { language_of_thread = before_; }

Language reading_language() { return language_of_thread; }

std::string say(std::string_view english, std::initializer_list<std::string_view> values) {
  const Catalogue* words = catalogue_of(language_of_thread);
  return billing::worded(words ? words->find(english).value_or(english) : english, values);
}

std::string say_count(std::uint64_t count, std::string_view one, std::string_view many,
                      std::initializer_list<std::string_view> values) {
  const std::string_view english = count == 1 ? one : many;
  const Catalogue* words = catalogue_of(language_of_thread);
  return billing::worded(words ? words->find(count, one, many).value_or(english) : english, values);
}

}  // namespace bot
