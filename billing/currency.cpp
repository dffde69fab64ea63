#include <algorithm>
#include <cstddef>

#include "billing/money.h"
#include "billing/worded.h"

namespace billing {
namespace {

// ISO 4217, active currencies, grouped by their minor digits. Precious metals, units of account
// without minor digits and test codes are left out: nobody is billed in them.
constexpr std::string_view with_0_digits =
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
constexpr std::string_view with_2_digits =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP "
    "BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD "
    "FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD "
    "KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD "
    "NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP "
    "SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED "
    "VES WST XCD YER ZAR ZMW ZWG";
constexpr std::string_view with_3_digits = "BHD IQD JOD KWD LYD OMR TND";
constexpr std::string_view with_4_digits = "CLF UYW";

struct Row {
  std::array<char, 3> code{};
  int minor_digits = 0;
};

// Codes are three letters and a blank each.
constexpr std::size_t codes_in(std::string_view group) { return (group.size() + 1) / 4; }

constexpr auto table = [] {
  std::array<Row, codes_in(with_0_digits) + codes_in(with_2_digits) + codes_in(with_3_digits) +
                      codes_in(with_4_digits)>
      rows;
  std::size_t next = 0;
  const auto add = [&](std::string_view group, int minor_digits) {
    for (std::size_t at = 0; at < group.size(); at += 4) {
      rows[next++] = {{group[at], group[at + 1], group[at + 2]}, minor_digits};
    }
  };
  add(with_0_digits, 0);
  add(with_2_digits, 2);
  add(with_3_digits, 3);
  add(with_4_digits, 4);
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.code < b.code; });
  return rows;
}();

constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

std::string_view without_blanks_around(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace

Result<Currency> Currency::from_code(std::string_view text) {
  const std::string_view code = without_blanks_around(text);
  if (code.size() == 3) {
    const std::array<char, 3> wanted{upper(code[0]), upper(code[1]), upper(code[2])};
    const auto row =
        std::lower_bound(table.begin(), table.end(), wanted,
                         [](const Row& a, const std::array<char, 3>& b) { return a.code < b; });
    if (row != table.end() && row->code == wanted) {
      Currency currency;
      currency.code_ = row->code;
      currency.minor_digits_ = row->minor_digits;
      return currency;
    }
  }
  return Refusal{RefusalKind::invalid,
                 "currency_unknown",
                 worded("Use the three-letter ISO 4217 code of an active currency, such as USD."),
                 std::string(code.substr(0, 80)),
                 {}};
}

}  // namespace billing
