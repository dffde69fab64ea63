#include "tests/bench/generated_desk.h"

#include <algorithm>
#include <array>

namespace bench {
namespace {

using namespace tickets;

constexpr std::uint64_t tickets_each = 20, unit = 2000;

constexpr std::array words{
    "please",    "split",   "the",      "invoice", "by",       "cost",  "center",  "from",
    "next",      "month",   "on",       "our",     "finance",  "team",  "needs",   "separate",
    "documents", "because", "accounts", "payable", "wants",    "every", "line",    "of",
    "business",  "to",      "pay",      "its",     "own",      "cloud", "charges", "and",
    "report",    "them",    "under",    "another", "purchase", "order", "quarter", "budget",
    "thank",     "you",     "for",      "quick",   "help",     "with",  "this",    "request"};
constexpr std::array first_names{"Ada", "Ben", "Chloe", "Dan", "Eve", "Finn", "Gita", "Hugo",
                                 "Ida", "Jun", "Kaya",  "Leo", "Mia", "Nils", "Olga", "Pia"};
constexpr std::array last_names{"Abel",  "Brandt", "Castro", "Diaz",  "Engel", "Fischer",
                                "Gupta", "Huang",  "Ito",    "Jones", "Kumar", "Larsen",
                                "Mori",  "Novak",  "Okafor", "Perez"};

// A cheap, fixed shuffling of numbers.
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
  return value ^ (value >> 31);
}

std::string text_of_words(std::uint64_t seed, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += (i == 0 ? "" : " ") + std::string(words[mixed(seed + i * 7919) % words.size()]);
  }
  return text;
}

// One ticket's way, event by event.
class Way {
 public:
  Way(UnitOfWork& work, std::uint64_t ordinal, std::string customer, billing::Instant at)
      : work_(work), ordinal_(ordinal), organization_(std::move(customer)), at_(at) {}

  void open() {
    Opened opened{RequestKind::separate_invoices,
                  Channel::web,
                  {organization_},
                  "Customer " + organization_.substr(9),
                  {{"admin@" + organization_ + ".example"}, person_of(ordinal_), ""},
                  text_of_words(ordinal_, 40) + ". Reference " + rare_word(ordinal_) + ".",
                  {{"cc-a"}, {"cc-b"}}};
    customer_ = {opened.requester.email, opened.requester.name, Role::customer,
                 opened.organization};
    append(customer_, Action::open, Status::submitted, Audience::customer, std::move(opened));
  }
  void check() {
    billing::SetupReport report;
    report.verdict = billing::Verdict::ready;
    report.fingerprint = {"cost_center cc-a\ncost_center cc-b\n"};
    report.checked_at = at_;
    append(bot_, Action::pass_setup, Status::awaiting_approval, Audience::internal,
           SetupChecked{report});
  }
  void close() {
    append(desk_, Action::decline, Status::declined, Audience::customer,
           Closed{"not_needed", text_of_words(ordinal_ * 3, 12)});
  }
  void take() {
    append(desk_, Action::take, ticket_->status, Audience::internal,
           Taken{desk_.email, desk_.name});
  }
  void escalate() {
    append(desk_, Action::escalate, ticket_->status, Audience::tam,
           Escalated{text_of_words(ordinal_, 6), text_of_words(ordinal_ + 1, 6),
                     text_of_words(ordinal_ + 2, 6), std::nullopt, false});
  }
  void approve() {
    append(desk_, Action::approve, Status::awaiting_bans, Audience::customer,
           Approved{ticket_->report->fingerprint});
  }
  void assign() {
    append(billing_, Action::assign_ban, ticket_->status, Audience::internal,
           BansAssigned{{{{"cc-a"}, {ban_of(ordinal_)}}}});
  }
  void wait(billing::Instant now) {
    std::vector<Timer> timers;
    for (const std::uint32_t percent : {50u, 80u, 100u}) {
      timers.push_back({{TimerKind::decision, 1, percent}, now + std::chrono::hours(percent)});
    }
    timers.push_back({{TimerKind::daily_check, 0, 0}, now + std::chrono::hours(24)});
    work_.tickets().set_timers(ticket_->number, now + std::chrono::hours(mixed(ordinal_) % 1000),
                               timers);
  }

 private:
  void append(const Actor& by, Action action, Status to, Audience audience, EventBody body) {
    Event event;
    event.ticket = ticket_ ? ticket_->number : ticket_number(work_.tickets().next_ticket_ordinal());
    event.sequence = ticket_ ? ticket_->version.value + 1 : 1;
    event.at = at_;
    event.by = by;
    event.action = action;
    if (ticket_) event.from = ticket_->status;
    event.to = to;
    event.audience = audience;
    event.body = std::move(body);
    ticket_ = tickets::advance(ticket_, event);
    work_.tickets().append(event, *ticket_);
    at_ += std::chrono::minutes(10);
  }

  UnitOfWork& work_;
  std::uint64_t ordinal_;
  std::string organization_;
  billing::Instant at_;
  std::optional<Ticket> ticket_;
  Actor customer_;
  const Actor desk_{{"desk@splitdesk.example"}, "Desk Person", Role::support_desk, {}};
  const Actor billing_{{"billing@splitdesk.example"}, "Billing Person", Role::billing, {}};
  const Actor bot_{{"bot@splitdesk.example"}, "splitdesk", Role::bot, {}};
};

void add_ticket(UnitOfWork& work, std::uint64_t ordinal, std::uint64_t count, billing::Instant at,
                billing::Instant now) {
  Way way(work, ordinal, customer_of(ordinal, count), at);
  way.open();
  way.check();
  const bool active = ordinal > count - count / tickets_each;
  if (!active) return way.close();
  if (ordinal % 5 == 0) way.take();
  if (ordinal % 97 == 0) way.escalate();
  if (ordinal % 3 == 0) {
    way.approve();
    way.assign();
  }
  way.wait(now);
}

}  // namespace

std::string rare_word(std::uint64_t ordinal) {
  std::string word = "rf";
  for (std::uint64_t rest = mixed(ordinal); word.size() < 12; rest /= 26) {
    word += static_cast<char>('a' + rest % 26);
  }
  return word;
}
std::string person_of(std::uint64_t ordinal) {
  const std::uint64_t chance = mixed(ordinal * 31);
  return std::string(first_names[chance % first_names.size()]) + " " +
         last_names[chance / 64 % last_names.size()];
}
// In turn: each has opened one by the time the first opens its second.
std::string customer_of(std::uint64_t ordinal, std::uint64_t count) {
  const std::uint64_t customers = std::max<std::uint64_t>(1, count / tickets_each);
  const std::string number = std::to_string((ordinal - 1) % customers);
  return "customer-" + std::string(7 - std::min<std::size_t>(7, number.size()), '0') + number;
}
std::string ban_of(std::uint64_t ordinal) { return "BAN-" + std::to_string(700000000 + ordinal); }

void fill_desk(Store& store, std::uint64_t count, billing::Instant now) {
  const auto years = std::chrono::seconds(std::chrono::hours(3 * 365 * 24));
  for (std::uint64_t from = 1; from <= count; from += unit) {
    const std::uint64_t to = std::min(count + 1, from + unit);
    store.write([&](UnitOfWork& work) {
      for (std::uint64_t ordinal = from; ordinal < to; ++ordinal) {
        const auto age = years * static_cast<std::int64_t>(count - ordinal + 1) /
                         static_cast<std::int64_t>(count);
        add_ticket(work, ordinal, count, now - age, now);
      }
      return true;
    });
  }
}

}  // namespace bench
