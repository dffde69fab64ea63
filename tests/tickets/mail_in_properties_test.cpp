// Whatever comes in, in any order: each mail ends in exactly one place.
#include <catch2/catch.hpp>

#include <map>
#include <random>

#include "tests/support/mail_in_story.h"
#include "tests/support/organization_builder.h"

using namespace tickets;
using support::Story;

namespace {

constexpr std::uint64_t seed = 20261123;

const std::vector<std::string> senders{
    "admin@northwind.example", "user@northwind.example",     "assistant@elsewhere.example",
    "admin@contoso.example",   "stranger@elsewhere.example", "lead@splitdesk.example",
    "tam@splitdesk.example",   "audit@splitdesk.example",    ""};

template <class T>
const T& one_of(std::mt19937_64& random, const std::vector<T>& all) {
  return all[random() % all.size()];
}

std::vector<TicketNumber> numbers_of(Story& story) {
  return story.look([](Desk& desk) {
    std::vector<TicketNumber> numbers;
    for (const Ticket& ticket : desk.work.tickets().tickets({})) numbers.push_back(ticket.number);
    return numbers;
  });
}

ReadMail some_mail(std::mt19937_64& random, Story& story, int count) {
  ReadMail mail = support::a_mail_from(one_of(random, senders));
  // Found again in whatever it became.
  mail.text = "mark-" + std::to_string(count) + ";";
  if (random() % 3 != 0) mail.text += " Please let us have an invoice for each of our lines.";
  if (random() % 8 == 0) mail.message_id = "mail-" + std::to_string(random() % 40) + "@mx.example";
  if (random() % 8 == 0) mail.automatic = "Precedence: bulk";
  const auto numbers = numbers_of(story);
  if (numbers.empty()) return mail;
  const TicketNumber number = one_of(random, numbers);
  const auto audience = static_cast<MailAudience>(random() % 4);
  if (random() % 3 == 0) mail.signed_addresses.push_back({number, audience});
  if (random() % 4 == 0) mail.numbers_in_subject.push_back(number);
  const auto sent = story.look([&](Desk& desk) { return desk.work.outbox().mails_of(number); });
  if (sent.empty()) return mail;
  const std::string id = one_of(random, sent).message_id;
  if (random() % 4 == 0) mail.references.push_back(id);
  if (random() % 12 == 0) mail.bounce = BounceReport{{id}, {}, "550 no"};
  return mail;
}

// Something a person does now and then.
void something_else(std::mt19937_64& random, Story& story) {
  const auto numbers = numbers_of(story);
  if (numbers.empty()) return;
  story.number = one_of(random, numbers);
  const auto what = random() % 3;
  story.store->write([&](UnitOfWork& work) {
    Desk desk{work, story.now, story.settings};
    if (what == 0)
      return ask(desk, support::the_desk(), story.number, story.version(), "Which month?").ok();
    if (what == 1)
      return decline(desk, support::the_desk(), story.number, story.version(), {"other", "No."})
          .ok();
    return withdraw(desk, support::the_desk(), story.number, "As agreed.").ok();
  });
}

std::string words_in(const EventBody& body) {
  if (const auto* opened = std::get_if<Opened>(&body)) return opened->description;
  if (const auto* said = std::get_if<Said>(&body)) return said->text;
  if (const auto* answered = std::get_if<Answered>(&body)) return answered->text;
  return {};
}

// How often the words of each mark stand in an event.
std::map<std::string, int> marks_in_events(Story& story) {
  std::map<std::string, int> found;
  for (const TicketNumber& number : numbers_of(story)) {
    const auto events = story.look([&](Desk& desk) { return desk.work.tickets().events(number); });
    for (const StoredEvent& stored : events) {
      const std::string words = words_in(stored.event.body);
      if (words.starts_with("mark-")) ++found[words.substr(0, words.find(';'))];
    }
  }
  return found;
}

bool is_on_a_ticket(InboundState state) {
  return state == InboundState::answered || state == InboundState::replied ||
         state == InboundState::opened || state == InboundState::already_open;
}

}  // namespace

TEST_CASE("each mail that comes in ends in exactly one place, and its words stand there once") {
  std::mt19937_64 random(seed);
  INFO("seed " << seed);
  for (int round = 0; round < 6; ++round) {
    Story story;
    story.save(support::an_organization()
                   .named("contoso")
                   .with([](billing::Organization& other) {
                     for (auto& member : other.members) member.email = "admin@contoso.example";
                   })
                   .build());
    support::add_user(story, "user@northwind.example", Role::customer);
    support::add_user(story, "lead@splitdesk.example", Role::desk_lead);
    support::add_user(story, "tam@splitdesk.example", Role::tam);
    support::add_user(story, "audit@splitdesk.example", Role::auditor);
    std::map<std::string, InboundState> ended;
    for (int count = 0; count < 80; ++count) {
      if (random() % 6 == 0) something_else(random, story);
      story.now += std::chrono::minutes(random() % 30);
      const ReadMail mail = some_mail(random, story, count);
      const InboundMail after = support::come_in(story, mail);
      REQUIRE(after.state != InboundState::stored);
      REQUIRE(is_on_a_ticket(after.state) <= after.ticket.has_value());
      ended["mark-" + std::to_string(count)] = after.state;
    }
    const auto marks = marks_in_events(story);
    for (const auto& [mark, state] : ended) {
      INFO("round " << round << ", " << mark << " ended as " << text_of(state));
      const auto found = marks.find(mark);
      CHECK((found == marks.end() ? 0 : found->second) == (is_on_a_ticket(state) ? 1 : 0));
    }
    CHECK(story.look([](Desk& desk) { return desk.work.inbound().unread_inbound(10).size(); }) ==
          0);
  }
}
