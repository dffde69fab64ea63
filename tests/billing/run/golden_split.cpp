#include <utility>
#include <vector>

#include "billing/allocation.h"
#include "tests/support/data_folder.h"
#include "tests/support/printed.h"

using billing::Amount;
using billing::Cost;
using billing::Share;

namespace {

// The strings of the file in order; it has no escapes.
std::vector<std::string> strings_of(const std::string& json) {
  std::vector<std::string> strings;
  for (std::size_t at = json.find('"'); at != std::string::npos; at = json.find('"', at)) {
    const std::size_t end = json.find('"', at + 1);
    strings.push_back(json.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return strings;
}

}  // namespace

TEST_CASE("the sample file is split to the cent as computed by hand") {
  const auto file = support::data_file("golden_split_by_subaccount.json");
  if (!file) {
    WARN("skipped: " << support::data_path("golden_split_by_subaccount.json") << " is not there");
    return;
  }
  std::vector<Share> shares;
  std::vector<std::string> expected;
  std::string exact_total, single_invoice;
  const auto strings = strings_of(*file);
  for (std::size_t i = 0; i + 1 < strings.size(); ++i) {
    if (strings[i] == "exact_total") exact_total = strings[i + 1];
    if (strings[i] == "single_invoice_total") single_invoice = strings[i + 1];
    if (strings[i] == "exact") shares.push_back({strings[i - 1], cost(strings[i + 1])});
    if (strings[i] == "allocated") expected.push_back(strings[i + 1]);
  }
  REQUIRE(shares.size() == 72);
  Cost sum;
  for (const Share& share : shares) sum += share.exact;
  CHECK(sum.text() == exact_total);
  const Amount total = round_half_away(sum, currency("USD"));
  CHECK(total.text() == single_invoice);
  std::vector<std::string> allocated;
  for (const Amount& amount : allocate(total, shares)) allocated.push_back(amount.text());
  CHECK(allocated == expected);
}
