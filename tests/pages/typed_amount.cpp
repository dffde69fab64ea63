#include "bot/pages/billing/typed_amount.h"

#include <catch2/catch.hpp>

using bot::Language;

TEST_CASE("an amount is taken only if it can be read in one way") {
  struct Row {
    const char *typed, *english, *spanish;  // null: refused
  };
  const Row row = GENERATE(values<Row>({
      {"12", "12", "12"},
      {"12.5", "12.5", "12.5"},
      {"12.50", "12.5", "12.5"},
      {"0.07", "0.07", "0.07"},
      {"12,5", nullptr, "12.5"},
      {"0,07", nullptr, "0.07"},
      {"2,50", nullptr, "2.5"},
      {"1,234", "1234", "1.234"},
      {"1.234", "1.234", nullptr},
      {"1,234.50", "1234.5", nullptr},
      {"1.234,50", nullptr, "1234.5"},
      {"1,234,567.89", "1234567.89", nullptr},
      {"1.234.567,89", nullptr, "1234567.89"},
      {"1.234.567", nullptr, "1234567"},
      {"12,34,56", nullptr, nullptr},
      {"1.23,4", nullptr, nullptr},
      {"1,2345", nullptr, "1.2345"},
      {"1234,567.00", nullptr, nullptr},
      {"1e2", nullptr, nullptr},
      {"+5", nullptr, nullptr},
      {"-5", nullptr, nullptr},
      {".5", nullptr, nullptr},
      {",5", nullptr, nullptr},
      {"5,", nullptr, nullptr},
      {"5.", nullptr, nullptr},
      {"", nullptr, nullptr},
      {"1 234", nullptr, nullptr},
      {"USD 5", nullptr, nullptr},
      {"0x10", nullptr, nullptr},
      {"99999999999999999999999999999999999999999999", nullptr, nullptr},
  }));
  INFO(row.typed);
  const auto check = [&](Language language, const char* expected) {
    const auto amount = bot::pages::typed_amount(row.typed, language);
    CHECK((amount ? amount->text() : "refused") == (expected ? expected : "refused"));
  };
  check(Language::english, row.english);
  check(Language::spanish, row.spanish);
}
