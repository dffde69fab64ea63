#include "billing/billing_account_number.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>

#include "billing/worded.h"

namespace billing {
namespace {

constexpr std::size_t longest_ban = 13;
constexpr std::array<std::string_view, 3> reserved_bans{"N", "E", "NB"};

// What a paste from a spreadsheet, a mail or a web page brings along without anybody seeing it.
bool unseen(std::uint32_t code_point) {
  return code_point <= 0x20 || (code_point >= 0x7F && code_point <= 0xA0) || code_point == 0xAD ||
         code_point == 0x034F || code_point == 0x061C || code_point == 0x1680 ||
         (code_point >= 0x2000 && code_point <= 0x200F) ||
         (code_point >= 0x2028 && code_point <= 0x202F) ||
         (code_point >= 0x205F && code_point <= 0x206F) || code_point == 0x3000 ||
         (code_point >= 0xFE00 && code_point <= 0xFE0F) || code_point == 0xFEFF;
}

// The code point that begins at `at`, which moves behind it. A byte that is not UTF-8 comes back
// as itself with a high bit set, so that it is nobody's letter.
std::uint32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  if (lead < 0x80) return lead;
  const std::size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  std::uint32_t code_point = lead & (0x3Fu >> more);
  for (std::size_t count = 0; count < more; ++count) {
    if (at >= text.size()) return 0x80000000u | lead;
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte & 0xC0) != 0x80) return 0x80000000u | lead;
    code_point = (code_point << 6) | (byte & 0x3Fu);
    ++at;
  }
  return more == 0 ? 0x80000000u | lead : code_point;
}

Refusal malformed(std::string_view text) {
  return {RefusalKind::invalid,
          "ban_malformed",
          worded("An account number has 1 to 13 characters, letters A-Z, digits and hyphens only; "
                 "correct \"{}\".",
                 {text.substr(0, 40)}),
          "ban",
          {}};
}

bool active_from(const BanAssignment& assignment, Month month) {
  return !assignment.retired || month < *assignment.retired;
}

bool same_bearer(const BanAssignment& a, const BanAssignment& b) {
  return a.organization == b.organization && a.cost_center == b.cost_center;
}

std::string held_by(const BanAssignment& proposed, const BanAssignment& holder) {
  const std::string& ban = proposed.ban.value;
  if (holder.organization != proposed.organization) {
    return worded("BAN {} is in use by another organization; choose one that was never used.",
                  {ban});
  }
  if (holder.cost_center) {
    return worded("BAN {} is in use by Cost Center {}; choose one that was never used.",
                  {ban, holder.cost_center->value});
  }
  return worded("BAN {} is in use by the organization itself; choose one that was never used.",
                {ban});
}

Refusal in_use(const BanAssignment& proposed, const BanAssignment& holder) {
  return {RefusalKind::conflict,
          "ban_in_use",
          held_by(proposed, holder),
          proposed.cost_center ? proposed.cost_center->value : proposed.organization.value,
          {}};
}

Refusal retired(const BanAssignment& proposed) {
  return {RefusalKind::conflict,
          "ban_retired",
          worded("BAN {} was retired and is never used again; choose one that was never used.",
                 {proposed.ban.value}),
          proposed.cost_center ? proposed.cost_center->value : proposed.organization.value,
          {}};
}

}  // namespace

Result<BillingAccountNumber> parse_ban(std::string_view text) {
  BillingAccountNumber ban;
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t code_point = next_code_point(text, at);
    if (unseen(code_point)) continue;
    const bool lower = code_point >= 'a' && code_point <= 'z';
    const char letter = static_cast<char>(lower ? code_point - 'a' + 'A' : code_point & 0x7F);
    const bool allowed =
        (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '-';
    if (code_point >= 0x80 || !allowed) return malformed(text);
    ban.value += letter;
  }
  if (ban.value.empty()) {
    return Refusal{
        RefusalKind::invalid, "ban_empty", worded("Enter the account number."), "ban", {}};
  }
  if (ban.value.size() > longest_ban) return malformed(text);
  if (std::ranges::find(reserved_bans, ban.value) != reserved_bans.end()) {
    return Refusal{
        RefusalKind::invalid,
        "ban_reserved",
        worded("\"{}\" is reserved and is no account number; enter another.", {ban.value}),
        "ban",
        {}};
  }
  return ban;
}

Result<BanAssignment> assign_ban(const Organization& organization,
                                 std::span<const BanAssignment> existing,
                                 const BanAssignment& proposed) {
  if (proposed.organization != organization.name) {
    throw std::logic_error("a BAN was proposed for another organization than the one given");
  }
  if (proposed.cost_center) {
    const CostCenter* center = find(organization, *proposed.cost_center);
    if (!center || center->deleted) {
      return Refusal{RefusalKind::not_found,
                     "cost_center_unknown",
                     worded("There is no Cost Center {} in this organization; reload the page and "
                            "choose one that exists.",
                            {proposed.cost_center->value}),
                     proposed.cost_center->value,
                     {}};
    }
    if (organization.ban == proposed.ban) {
      return in_use(proposed, {proposed.ban, organization.name, std::nullopt, {}, std::nullopt});
    }
  }
  for (const BanAssignment& assignment : existing) {
    if (assignment.ban != proposed.ban) continue;
    if (assignment.retired) return retired(proposed);
    if (!same_bearer(assignment, proposed)) return in_use(proposed, assignment);
  }
  for (const BanAssignment& assignment : existing) {
    if (assignment.ban == proposed.ban || !same_bearer(assignment, proposed)) continue;
    if (!active_from(assignment, proposed.from)) continue;
    return Refusal{RefusalKind::conflict,
                   "ban_already_assigned",
                   proposed.cost_center
                       ? worded("BAN {} is already assigned to Cost Center {}; leave it or retire "
                                "it first.",
                                {assignment.ban.value, proposed.cost_center->value})
                       : worded("BAN {} is already assigned to the organization itself; leave it "
                                "or retire it first.",
                                {assignment.ban.value}),
                   proposed.cost_center ? proposed.cost_center->value : proposed.organization.value,
                   {}};
  }
  return proposed;
}

std::vector<BanAssignment> own_bans(std::span<const Organization> organizations,
                                    const OrganizationName& but) {
  std::vector<BanAssignment> bans;
  for (const Organization& organization : organizations) {
    if (!organization.ban || organization.name == but) continue;
    bans.push_back({*organization.ban, organization.name, std::nullopt, {}, std::nullopt});
  }
  return bans;
}

std::optional<BillingAccountNumber> ban_of(std::span<const BanAssignment> assignments,
                                           const std::optional<CostCenterId>& bearer, Month month) {
  for (const BanAssignment& assignment : assignments) {
    if (assignment.cost_center == bearer && assignment.from <= month &&
        active_from(assignment, month)) {
      return assignment.ban;
    }
  }
  return std::nullopt;
}

}  // namespace billing
