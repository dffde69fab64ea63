// How tickets are found is the one thing the two databases would do differently: this file asks
// SQLite's FTS5 (`MATCH`, `snippet`); on PostgreSQL the same sources ask `ILIKE` over trigram
// indexes and `@@ to_tsquery`. Everything around it, and the port, know nothing of either.
#include <algorithm>

#include "billing/worded.h"
#include "bot/render/event_json.h"
#include "bot/sql/unit_of_work.h"
#include "tickets/searchable.h"
#include "tickets/typed_text.h"

namespace bot::sql {
namespace {

using billing::marked;
using tickets::SearchHit;
using tickets::SearchTerms;
using tickets::Ticket;

// One of the places that are looked at, the best ones first. What is found is ordered by ordinal,
// newest first: within one place every hit is as good as the other, and no million of them has to
// be weighed to show fifty.
struct Source {
  std::string_view why;  // marked()
  bool internal;
  std::string_view table;      // `x` in the statements
  std::string_view key;        // its column that is the ticket's ordinal
  std::string_view condition;  // of one parameter, $1
  std::string parameter;
  std::string_view excerpt = "''";
};

// Never syntax: within quotation marks everything is text, whatever somebody types.
std::string as_text(std::string_view text) {
  std::string all = "\"";
  for (const char c : text) all.append(c == '"' ? 2 : 1, c);
  return all + '"';
}

std::string pattern_of(std::string_view text) {
  std::string pattern = "%";
  for (const char c : billing::folded(text)) {
    if (c == '%' || c == '_' || c == '!') pattern += '!';
    pattern += c;
  }
  return pattern + "%";
}

std::string all_of(const std::vector<std::string>& words, std::string_view columns,
                   bool last_may_go_on) {
  std::string query = "{" + std::string(columns) + "} : (";
  for (const std::string& word : words) {
    query += (&word == &words.front() ? "" : " AND ") + as_text(word);
  }
  return query + (last_may_go_on ? "*)" : ")");
}

Source part(std::string_view why, std::string_view column, const std::string& query,
            bool internal = false) {
  return {why,
          internal,
          "ticket_part",
          "rowid",
          "x.ticket_part MATCH $1",
          std::string(column) + " : " + query};
}

// Too short to be a part: then the whole number, by who has it.
void add_short_number(std::vector<Source>& sources, const SearchTerms& terms) {
  const auto ban = billing::parse_ban(terms.whole);
  if (!ban) return;
  sources.push_back({marked("account number"), true, "ticket_search", "ordinal",
                     "x.ordinal IN (SELECT ordinal FROM ticket JOIN ban_assignment "
                     "ON ban_assignment.organization = ticket.organization WHERE ban = $1) "
                     "AND instr(char(10) || x.bans || char(10), char(10) || $1 || char(10)) > 0",
                     ban->value});
}

void add_names(std::vector<Source>& sources, const SearchTerms& terms, bool for_staff) {
  if (terms.whole.size() < tickets::shortest_part) {
    if (for_staff) add_short_number(sources, terms);
    return;
  }
  if (for_staff) {
    std::string query = as_text(terms.whole);
    if (terms.ban.size() >= tickets::shortest_part) query += " OR " + as_text(terms.ban);
    sources.push_back(part(marked("account number"), "bans", "(" + query + ")", true));
  }
  sources.push_back(part(marked("organization"), "organization", as_text(terms.whole)));
  sources.push_back({marked("organization"), false, "ticket", "ordinal",
                     "x.organization IN (SELECT name FROM organization "
                     "WHERE folded_name LIKE $1 ESCAPE '!' OR folded_display_name LIKE $1 "
                     "ESCAPE '!' OR folded_alias LIKE $1 ESCAPE '!')",
                     pattern_of(terms.whole)});
  sources.push_back(part(marked("person"), "person", as_text(terms.whole)));
}

// Words first as they are, then with the last one going on, which costs more and finds more.
void add_words(std::vector<Source>& sources, const SearchTerms& terms, bool for_staff) {
  if (terms.words.empty()) return;
  const bool may_go_on = tickets::characters_in(terms.words.back()) >= tickets::shortest_part;
  const auto add = [&](bool internal, const char* columns, std::string_view excerpt) {
    for (const bool goes_on : {false, true}) {
      if (goes_on && !may_go_on) continue;
      sources.push_back({marked("text"), internal, "ticket_word", "rowid", "x.ticket_word MATCH $1",
                         all_of(terms.words, columns, goes_on), excerpt});
    }
  };
  add(false, "organization person customer", "snippet(ticket_word, 2, '', '', ' ... ', 16)");
  if (!for_staff) return;
  add(true, "organization person customer internal",
      "snippet(ticket_word, 3, '', '', ' ... ', 16)");
}

std::vector<Source> sources_for(const SearchTerms& terms, bool for_staff) {
  std::vector<Source> sources;
  if (const auto number = tickets::parse_ticket_number(terms.whole)) {
    sources.push_back(
        {marked("ticket number"), false, "ticket", "ordinal", "x.number = $1", number->value});
  }
  // "lab" may be a part of numbers, but is hardly meant so.
  const auto add_number = [&] {
    if (terms.number.empty()) return;
    sources.push_back(part(marked("ticket number"), "number", as_text(terms.number)));
  };
  if (terms.like_a_number) add_number();
  add_names(sources, terms, for_staff);
  add_words(sources, terms, for_staff);
  if (!terms.like_a_number) add_number();
  return sources;
}

// The account numbers that were meant, or the name.
std::string excerpt_of(const Ticket& ticket, const Source& source, const SearchTerms& terms) {
  if (source.why == "organization") return ticket.account_name;
  if (source.why == "person")
    return ticket.requester.name + " <" + ticket.requester.email.value + ">";
  std::string bans;
  if (source.why != "account number") return bans;
  for (const auto& [cost_center, assigned] : ticket.bans) {
    std::string ban = billing::folded(assigned.ban.value);
    const bool as_it_is = ban.find(billing::folded(terms.whole)) != std::string::npos;
    std::erase(ban, '-');
    if (as_it_is || ban.find(billing::folded(terms.ban)) != std::string::npos) {
      bans += (bans.empty() ? "" : ", ") + assigned.ban.value;
    }
  }
  return bans;
}

class Search {
 public:
  Search(Connection& connection, const tickets::SearchQuery& query)
      : connection_(connection),
        query_(query),
        terms_(tickets::search_terms(query.text)),
        sources_(sources_for(terms_, !query.organization)) {}

  std::vector<SearchHit> hits() {
    std::int64_t before = beyond_all;
    if (query_.after) {
      const auto last = ordinal_of(*query_.after);
      while (last && first_ < sources_.size() && !matches(sources_[first_], *last)) ++first_;
      if (!last) return {};
      before = *last;
    }
    for (std::size_t i = first_; i < sources_.size() && hits_.size() < query_.limit; ++i) {
      look_at(i, before);
      before = beyond_all;
    }
    return std::move(hits_);
  }

 private:
  static constexpr std::int64_t beyond_all = std::numeric_limits<std::int64_t>::max();

  // What an earlier source has found is not shown again, so that a page may take several looks.
  void look_at(std::size_t place, std::int64_t before) {
    while (hits_.size() < query_.limit) {
      const std::size_t wanted = query_.limit - hits_.size();
      auto rows = page(sources_[place], before, wanted);
      for (Row& row : rows) {
        before = row.integer();
        if (!is_shown_before(place, before)) show(sources_[place], before, row.text());
      }
      if (rows.size() < wanted) return;
    }
  }

  std::vector<Row> page(const Source& source, std::int64_t before, std::size_t wanted) {
    const std::string key = "x." + std::string(source.key);
    std::string sql = "SELECT " + key + ", " + std::string(source.excerpt) + " FROM ";
    const std::string table =
        std::string(source.table) + " AS x WHERE " + std::string(source.condition) + " AND ";
    if (!query_.organization && query_.active) {
      return connection_.query(
          sql + table + "EXISTS (SELECT 1 FROM ticket AS of WHERE of.ordinal = " + key +
              " AND of.active = $4) AND " + key + " < $2 ORDER BY " + key + " DESC LIMIT $3",
          {source.parameter, before, wanted, *query_.active});
    }
    if (!query_.organization) {
      return connection_.query(sql + table + key + " < $2 ORDER BY " + key + " DESC LIMIT $3",
                               {source.parameter, before, wanted});
    }
    // An organization has few tickets: they are gone through, not what all others wrote.
    Parameters parameters{source.parameter, before, wanted, query_.organization->value};
    if (query_.active) parameters.push_back(*query_.active);
    return connection_.query(sql + "ticket AS own CROSS JOIN " + table + key +
                                 " = own.ordinal AND own.organization = $4 AND own.ordinal < $2 " +
                                 (query_.active ? "AND own.active = $5 " : "") +
                                 "ORDER BY own.ordinal DESC LIMIT $3",
                             parameters);
  }

  bool matches(const Source& source, std::int64_t ordinal) {
    return query_integer(connection_,
                         "SELECT EXISTS (SELECT 1 FROM " + std::string(source.table) +
                             " AS x WHERE " + std::string(source.condition) + " AND x." +
                             std::string(source.key) + " = $2)",
                         {source.parameter, ordinal}) != 0;
  }

  // On this page, or on one before: those ended within the source this one began with.
  bool is_shown_before(std::size_t place, std::int64_t ordinal) {
    if (shown_.count(ordinal) != 0) return true;
    if (!query_.after) return false;
    const auto end = sources_.begin() + static_cast<std::ptrdiff_t>(std::min(place, first_ + 1));
    return std::any_of(sources_.begin(), end,
                       [&](const Source& earlier) { return matches(earlier, ordinal); });
  }

  void show(const Source& source, std::int64_t ordinal, std::string words) {
    shown_.insert(ordinal);
    auto row = query_one(connection_, "SELECT summary FROM ticket WHERE ordinal = $1", {ordinal});
    if (!row) throw std::runtime_error("the index of the search names a ticket that is not there");
    Ticket ticket = ticket_from_json(row->text());
    if (words.empty()) words = excerpt_of(ticket, source, terms_);
    hits_.push_back(
        {std::move(ticket), std::string(source.why), std::move(words), source.internal});
  }

  std::optional<std::int64_t> ordinal_of(const tickets::TicketNumber& number) {
    auto row =
        query_one(connection_, "SELECT ordinal FROM ticket WHERE number = $1", {number.value});
    return row ? std::optional(row->integer()) : std::nullopt;
  }

  Connection& connection_;
  const tickets::SearchQuery& query_;
  SearchTerms terms_;
  std::vector<Source> sources_;
  std::size_t first_ = 0;  // the source this page begins with
  std::set<std::int64_t> shown_;
  std::vector<SearchHit> hits_;
};

}  // namespace

std::vector<SearchHit> SqlTickets::search(const tickets::SearchQuery& query) {
  return Search(connection_, query).hits();
}

}  // namespace bot::sql
