#include "bot/render/manifest_json.h"

#include <limits>

#include "billing/worded.h"
#include "bot/render/json_document.h"

namespace bot {
namespace {

std::string sums_in(const JsonNode& root) {
  std::string sums;
  const auto sum = root.member("sum");
  if (!sum) return sums;
  const std::size_t faults = sum->fault_count();
  for (const auto& [currency, cost] : sum->members()) {
    const auto text = cost.text();
    if (text && text->find(',') != std::string::npos) {
      cost.fault(billing::worded("Write one decimal number, such as 1234.56"));
    } else if (text) {
      sums += (sums.empty() ? "" : ", ") + currency + " " + *text;
    }
  }
  if (sums.empty() && sum->fault_count() == faults) {
    sum->fault(billing::worded("Name the sum of a currency, or leave the sums out"));
  }
  return sums;
}

}  // namespace

billing::Result<billing::ChargeManifest> parse_manifest(std::string_view json) {
  JsonDocument document(json, billing::marked("manifest"));
  std::string rows, sums, sha256;
  const auto root = document.root();
  if (root && root->is_object_with({"rows", "sum", "sha256"})) {
    if (const auto node = root->member("rows")) {
      const auto number = node->number(std::numeric_limits<std::int64_t>::max());
      if (number) rows = std::to_string(*number);
    }
    sums = sums_in(*root);
    if (const auto node = root->member("sha256")) sha256 = node->text().value_or("");
  }
  if (document.faults().empty()) return billing::charge_manifest(rows, sums, sha256);
  return billing::Refusal{
      billing::RefusalKind::invalid, "manifest_unreadable",
      billing::worded("What the sender says of the file cannot be read. Correct what is "
                      "listed."),
      document.faults().front().where, std::move(document.faults())};
}

}  // namespace bot
