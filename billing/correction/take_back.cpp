#include "billing/correction/take_back.h"

#include <algorithm>
#include <set>

namespace billing {
namespace {

bool same_bearer(const Invoice& a, const Invoice& b) {
  return a.cost_center == b.cost_center && a.total.currency == b.total.currency;
}

// Whether the correction is one of what that line charged.
bool same_charge(const InvoiceLine& line, const InvoiceLine& original) {
  return folded(line.account.value) == folded(original.account.value) &&
         line.service == original.service && line.usage_month == original.usage_month &&
         line.category == original.category && line.unattributed == original.unattributed &&
         line.organization_level == original.organization_level && line.share == original.share &&
         line.credit_spread == original.credit_spread && line.out_of_scope == original.out_of_scope;
}

// What may still be taken back of the originals' lines.
class Left {
 public:
  explicit Left(const std::vector<Original>& originals) {
    for (const auto& [invoice, credited] : originals) {
      for (std::size_t i = 0; i < invoice.lines.size(); ++i) {
        Amount left = invoice.lines[i].amount;
        const auto known = credited.find(i + 1);
        if (known != credited.end()) left -= known->second;
        if (left.minor_units > 0) lines_.push_back({&invoice, i, left});
      }
    }
  }

  // Cuts the negative line into parts that take back one line each, and a rest.
  std::vector<InvoiceLine> parts_of(const Invoice& draft, InvoiceLine line) {
    std::vector<InvoiceLine> parts;
    for (auto& [original, at, left] : lines_) {
      if (line.amount.minor_units >= 0) break;
      if (left.minor_units == 0 || !same_bearer(draft, *original) ||
          !same_charge(line, original->lines[at])) {
        continue;
      }
      const std::int64_t taken = std::min(left.minor_units, -line.amount.minor_units);
      left.minor_units -= taken;
      InvoiceLine& part = parts.emplace_back(line);
      part.credits = LineReference{*original->number, at + 1};
      if (taken == -line.amount.minor_units) return parts;
      part.amount = {-taken, line.amount.currency};
      part.exact = to_cost(part.amount);
      line.amount -= part.amount;
      line.exact -= part.exact;
    }
    if (!parts.empty()) line.description += " (beyond what is left of the line)";
    parts.push_back(std::move(line));
    return parts;
  }

 private:
  struct Line {
    const Invoice* invoice;
    std::size_t at;
    Amount left;
  };
  std::vector<Line> lines_;
};

bool is_correction_of_ours(const InvoiceLine& line) {
  return line.charge_class == ChargeClass::correction;
}

}  // namespace

void take_back(const InvoiceRunInput& input, Invoice& draft) {
  if (input.originals.empty() || std::ranges::none_of(draft.lines, is_correction_of_ours)) return;
  std::set<InvoiceNumber> corrects;
  for (const auto& [invoice, credited] : input.originals) {
    if (same_bearer(draft, invoice)) corrects.insert(*invoice.number);
  }
  draft.corrects.assign(corrects.begin(), corrects.end());
  if (input.kind == RunKind::regular) return;
  draft.reason = input.reason;
  Left left(input.originals);
  std::vector<InvoiceLine> lines;
  for (InvoiceLine& line : draft.lines) {
    std::ranges::move(left.parts_of(draft, std::move(line)), std::back_inserter(lines));
  }
  draft.lines = std::move(lines);
}

}  // namespace billing
