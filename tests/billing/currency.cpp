#include <set>
#include <sstream>

#include "tests/support/data_folder.h"
#include "tests/support/printed.h"

using billing::Currency;

TEST_CASE("every currency of ISO 4217 has its minor digits") {
  const auto file = support::data_file("iso4217_minor_units.csv");
  if (!file) {
    WARN("skipped: " << support::data_path("iso4217_minor_units.csv") << " is not there");
    return;
  }
  std::istringstream lines(*file);
  std::string line;
  std::getline(lines, line);
  std::set<std::string> listed;
  while (std::getline(lines, line)) {
    const std::string code = line.substr(0, 3);
    const std::string digits = line.substr(8, line.find(',', 8) - 8);
    INFO(line);
    const auto found = Currency::from_code(code);
    CHECK(found.ok() == !digits.empty());
    if (!digits.empty()) CHECK(std::to_string(found->minor_digits()) == digits);
    listed.insert(digits.empty() ? "" : code);
  }
  std::set<std::string> known{""};
  for (int i = 0; i < 26 * 26 * 26; ++i) {
    const std::string code{static_cast<char>('A' + i / 676), static_cast<char>('A' + i / 26 % 26),
                           static_cast<char>('A' + i % 26)};
    if (Currency::from_code(code)) known.insert(code);
  }
  CHECK(known == listed);
}

TEST_CASE("a currency code is read whatever its case and the blanks around it") {
  CHECK(currency(" usd\t").code() == "USD");
  CHECK(currency("jPy").minor_digits() == 0);
  CHECK(currency("BHD").minor_digits() == 3);
  CHECK(currency("CLF").minor_digits() == 4);
}

TEST_CASE("a code that is not an active currency is refused") {
  const auto* code = GENERATE("", "US", "USDX", "XTS", "XAU", "U D", "DEM", "   ");
  REQUIRE_FALSE(Currency::from_code(code).ok());
  CHECK(Currency::from_code(code).refusal().code.text == "currency_unknown");
}
