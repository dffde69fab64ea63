#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "mail_reading.h"

using namespace mail_tests;

// Not run by itself: `test_mail "[.save]"` writes both parts of every mail, in both languages,
// below mails/, to be looked at in a browser.
TEST_CASE("the mails are saved", "[.save]") {
  for (const auto& [language, tag] : bot::language_words) {
    const auto folder = std::filesystem::path("mails") / tag;
    std::filesystem::create_directories(folder);
    for (const tickets::MailTemplate name : all_mail_templates()) {
      auto occasion = occasion_for(name);
      occasion.language = language;
      const bot::MailText mail = text_for(occasion);
      const std::string file = (folder / tickets::text_of(name)).string();
      std::ofstream(file + ".html", std::ios::binary) << mail.html;
      std::ofstream(file + ".txt", std::ios::binary) << bot::subject_of(occasion) << "\n\n"
                                                     << mail.text;
    }
  }
  CHECK(std::filesystem::exists("mails"));
}
