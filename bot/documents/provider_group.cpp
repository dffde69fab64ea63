#include "bot/documents/provider_group.h"

#include <map>
#include <tuple>

namespace bot {
namespace {

std::string heading_of(const billing::InvoiceLine& line) {
  if (!line.provider_name.empty()) return line.provider_name;
  if (line.organization_level || line.account.value.empty()) return "Organization-level charges";
  return "Account " + line.account.value + " (no provider registered)";
}

}  // namespace

std::vector<ProviderGroup> by_provider(const billing::Invoice& invoice) {
  std::vector<ProviderGroup> groups;
  // Two providers may have the same name; the account tells them apart.
  std::map<std::tuple<std::string, std::string, bool>, std::size_t> place;
  for (const billing::InvoiceLine& line : invoice.lines) {
    const auto [at, is_new] = place.try_emplace(
        {heading_of(line), billing::folded(line.account.value), line.organization_level},
        groups.size());
    if (is_new) groups.push_back({heading_of(line), {}, {0, invoice.total.currency}});
    ProviderGroup& group = groups[at->second];
    group.lines.push_back(&line);
    group.subtotal += line.amount;
  }
  return groups;
}

}  // namespace bot
