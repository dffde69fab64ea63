#include <algorithm>

#include "tests/support/memory_state.h"
#include "tickets/searchable.h"
#include "tickets/typed_text.h"

namespace support {

namespace {

using namespace tickets;

bool holds(const std::string& text, const std::string& part) {
  return billing::folded(text).find(billing::folded(part)) != std::string::npos;
}

bool is_of_word(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

// Whether some word of the text is that one, or begins so.
bool has_word(const std::string& text, const std::string& wanted) {
  const std::string all = billing::folded(text) + " ", part = billing::folded(wanted);
  const bool may_go_on = characters_in(part) >= shortest_part;
  for (std::size_t at = all.find(part); at != std::string::npos; at = all.find(part, at + 1)) {
    if (at != 0 && is_of_word(all[at - 1])) continue;
    if (may_go_on || !is_of_word(all[at + part.size()])) return true;
  }
  return false;
}

struct Written {
  std::string customer, internal;
};

Written written(const KeptTicket& kept) {
  Written all;
  for (const StoredEvent& stored : kept.events)
    (may_read(Role::customer, stored.event.audience) ? all.customer : all.internal) +=
        written_words(stored.event.body) + "\n";
  return all;
}

class Look {
 public:
  Look(const MemoryState& state, const SearchQuery& query)
      : state_(state), query_(query), terms_(search_terms(query.text)) {}

  std::optional<SearchHit> hit(const KeptTicket& kept, int place) const {
    const SearchableNames names = searchable_names(kept.summary);
    const Written words = written(kept);
    const std::string readable = names.organization + "\n" + names.person + "\n" + words.customer;
    const bool part = terms_.whole.size() >= shortest_part, staff = !query_.organization;
    const auto found = [&](bool fits, const char* why, const std::string& excerpt = {},
                           bool internal = false) {
      return fits ? std::optional(SearchHit{kept.summary, why, excerpt, internal}) : std::nullopt;
    };
    switch (place) {
      case 0:
        return found(parse_ticket_number(terms_.whole) == kept.summary.number, "ticket number");
      case 1: return found(terms_.like_a_number && in_number(names), "ticket number");
      case 2:
        return found(staff && (part ? holds(names.bans, terms_.whole) ||
                                          (terms_.ban.size() >= shortest_part &&
                                           holds(names.bans, terms_.ban))
                                    : is_short_number(names.bans)),
                     "account number", bans_of(kept.summary), true);
      case 3:
        return found(part && holds(names.organization, terms_.whole), "organization",
                     kept.summary.account_name);
      case 4:
        return found(part && is_called_so(kept.summary.organization), "organization",
                     kept.summary.account_name);
      case 5:
        return found(part && holds(names.person, terms_.whole), "person",
                     kept.summary.requester.name);
      case 6: return found(has_all(readable), "text", words.customer);
      case 7:
        return found(staff && has_all(readable + words.internal), "text", words.internal, true);
      default: return found(in_number(names), "ticket number");
    }
  }
  static constexpr int places = 9;

 private:
  // Too short to be a part: only as a whole.
  bool is_short_number(const std::string& bans) const {
    const auto ban = billing::parse_ban(terms_.whole);
    return ban && ("\n" + bans + "\n").find("\n" + ban->value + "\n") != std::string::npos;
  }
  bool in_number(const SearchableNames& names) const {
    return !terms_.number.empty() && names.number.find(terms_.number) != std::string::npos;
  }
  bool has_all(const std::string& text) const {
    return !terms_.words.empty() &&
           std::all_of(terms_.words.begin(), terms_.words.end(),
                       [&](const std::string& word) { return has_word(text, word); });
  }
  bool is_called_so(const billing::OrganizationName& name) const {
    const auto found = state_.organizations.find(name);
    if (found == state_.organizations.end()) return false;
    const billing::Organization& one = found->second;
    return holds(one.name.value, terms_.whole) || holds(one.display_name, terms_.whole) ||
           holds(one.alias, terms_.whole);
  }
  std::string bans_of(const Ticket& ticket) const {
    std::string bans;
    for (const auto& [cost_center, assigned] : ticket.bans) {
      std::string bare = assigned.ban.value;
      std::erase(bare, '-');
      if (holds(assigned.ban.value, terms_.whole) || holds(bare, terms_.ban))
        bans += (bans.empty() ? "" : ", ") + assigned.ban.value;
    }
    return bans;
  }

  const MemoryState& state_;
  const SearchQuery& query_;
  SearchTerms terms_;
};

}  // namespace

std::vector<SearchHit> memory_search(const MemoryState& state, const SearchQuery& query) {
  const Look look(state, query);
  std::vector<SearchHit> all;
  std::set<TicketNumber> shown;
  for (int place = 0; place < Look::places; ++place)
    for (auto kept = state.tickets.rbegin(); kept != state.tickets.rend(); ++kept) {
      if (query.organization && kept->summary.organization != *query.organization) continue;
      if (query.active && is_active(kept->summary.status) != *query.active) continue;
      if (auto hit = look.hit(*kept, place); hit && shown.insert(kept->summary.number).second)
        all.push_back(std::move(*hit));
    }
  if (query.after) {
    const auto last = std::find_if(all.begin(), all.end(), [&](const SearchHit& hit) {
      return hit.ticket.number == *query.after;
    });
    all.erase(all.begin(), last == all.end() ? last : last + 1);
  }
  if (all.size() > query.limit) all.resize(query.limit);
  return all;
}

}  // namespace support
