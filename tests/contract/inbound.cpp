#include "tests/contract/opened.h"

using namespace contract;
using namespace tickets;
using support::at;

namespace {

const auto noon = at(2026, 11, 1, 12);

std::int64_t keep(StoreUnderTest& store, std::string_view raw, billing::Instant when = noon) {
  std::int64_t id = 0;
  store.write([&](UnitOfWork& work) { id = work.inbound().keep(raw, when); });
  return id;
}

std::optional<InboundMail> inbound(StoreUnderTest& store, std::int64_t id) {
  return store.read([&](UnitOfWork& work) { return work.inbound().inbound(id); });
}

InboundMail settle(StoreUnderTest& store, std::int64_t id, InboundState state,
                   const char* message_id = "1@x.example", const char* sender = "a@x.example",
                   std::optional<TicketNumber> ticket = std::nullopt) {
  InboundMail mail = inbound(store, id).value();
  mail.state = state;
  mail.message_id = message_id;
  mail.sender = {sender};
  mail.sender_name = "Ann";
  mail.subject = "Re: invoices";
  mail.reason = "because";
  mail.ticket = std::move(ticket);
  store.write([&](UnitOfWork& work) { work.inbound().settle(mail); });
  return mail;
}

std::vector<std::int64_t> ids(const std::vector<InboundMail>& mails) {
  std::vector<std::int64_t> all;
  for (const InboundMail& mail : mails) all.push_back(mail.id);
  return all;
}

using Ids = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("a mail that came in is kept byte for byte") {
  StoreUnderTest store(GENERATE(every_store()));
  std::string raw;
  for (int byte = 0; byte < 256; ++byte) raw += static_cast<char>(byte);
  const std::int64_t id = keep(store, raw);
  const std::int64_t empty = keep(store, "");
  CHECK(id != empty);
  CHECK(store.read([&](UnitOfWork& work) { return work.inbound().raw(id); }) == raw);
  CHECK(store.read([&](UnitOfWork& work) { return work.inbound().raw(empty); }).empty());
  const auto mail = inbound(store, id);
  REQUIRE(mail);
  CHECK(mail->received_at == noon);
  CHECK(mail->state == InboundState::stored);
  CHECK_FALSE(inbound(store, empty + 1));
  CHECK_THROWS_AS(store.read([&](UnitOfWork& work) { return work.inbound().raw(empty + 1); }),
                  std::runtime_error);
}

TEST_CASE("settling keeps everything but the bytes and the receipt") {
  StoreUnderTest store(GENERATE(every_store()));
  const std::int64_t id = keep(store, "raw");
  InboundMail mail = settle(store, id, InboundState::quarantined);
  mail.state = InboundState::replied;
  mail.ticket = TicketNumber{"SPL-0001-1"};
  mail.settled_by = Email{"desk@splitdesk.example"};
  mail.received_at = at(2030, 1, 1);
  store.write([&](UnitOfWork& work) { work.inbound().settle(mail); });
  const auto kept = inbound(store, id);
  REQUIRE(kept);
  CHECK(kept->received_at == noon);
  CHECK(kept->state == InboundState::replied);
  CHECK(kept->message_id == "1@x.example");
  CHECK(kept->sender == Email{"a@x.example"});
  CHECK(kept->sender_name == "Ann");
  CHECK(kept->subject == "Re: invoices");
  CHECK(kept->reason == "because");
  CHECK(kept->ticket == mail.ticket);
  CHECK(kept->settled_by == mail.settled_by);
  mail.id = 99;
  CHECK_THROWS_AS(store.write([&](UnitOfWork& work) { work.inbound().settle(mail); }),
                  std::logic_error);
}

TEST_CASE("mails that nobody has read yet come oldest first") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto unread = [&](std::size_t limit) {
    return store.read([&](UnitOfWork& work) { return work.inbound().unread_inbound(limit); });
  };
  const std::int64_t first = keep(store, "1"), second = keep(store, "2"), third = keep(store, "3");
  CHECK(unread(10) == Ids{first, second, third});
  CHECK(unread(2) == Ids{first, second});
  settle(store, second, InboundState::automatic);
  CHECK(unread(10) == Ids{first, third});
}

TEST_CASE("a mail is repeated if another one with its Message-ID was read before") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto repeated = [&](const char* message_id, std::int64_t id) {
    return store.read([&](UnitOfWork& work) { return work.inbound().is_repeated(message_id, id); });
  };
  const std::int64_t first = keep(store, "1"), second = keep(store, "2");
  CHECK_FALSE(repeated("1@x.example", first));
  settle(store, first, InboundState::replied);
  CHECK_FALSE(repeated("1@x.example", first));
  CHECK(repeated("1@x.example", second));
  CHECK_FALSE(repeated("2@x.example", second));
  settle(store, second, InboundState::repeated);
  CHECK_FALSE(repeated("1@x.example", first));
  CHECK(repeated("1@x.example", second));
  settle(store, keep(store, "3"), InboundState::replied, "");
  CHECK_FALSE(repeated("", second));
}

TEST_CASE("mails of a state are listed newest first, page by page") {
  StoreUnderTest store(GENERATE(every_store()));
  Ids kept;
  for (int i = 0; i < 5; ++i) {
    kept.push_back(keep(store, "x"));
    settle(store, kept.back(), i == 2 ? InboundState::bounce : InboundState::quarantined);
  }
  const auto page = [&](std::size_t limit, std::int64_t before) {
    return ids(store.read([&](UnitOfWork& work) {
      return work.inbound().inbound_in(InboundState::quarantined, limit, before);
    }));
  };
  CHECK(page(10, 0) == Ids{kept[4], kept[3], kept[1], kept[0]});
  CHECK(page(2, 0) == Ids{kept[4], kept[3]});
  CHECK(page(2, kept[3]) == Ids{kept[1], kept[0]});
  CHECK(page(2, kept[0]).empty());
}

TEST_CASE("mails on a ticket are listed oldest first") {
  StoreUnderTest store(GENERATE(every_store()));
  const TicketNumber ticket{"SPL-0001-1"};
  const std::int64_t late = keep(store, "1", at(2026, 11, 3));
  const std::int64_t early = keep(store, "2", at(2026, 11, 2));
  settle(store, late, InboundState::replied, "1", "a@x.example", ticket);
  settle(store, early, InboundState::answered, "2", "a@x.example", ticket);
  settle(store, keep(store, "3"), InboundState::replied, "3", "a@x.example",
         TicketNumber{"SPL-0002-1"});
  CHECK(ids(store.read([&](UnitOfWork& work) { return work.inbound().inbound_of(ticket); })) ==
        Ids{early, late});
}

TEST_CASE("mails are counted by sender, by ticket and by waiting for the desk") {
  StoreUnderTest store(GENERATE(every_store()));
  const TicketNumber ticket{"SPL-0001-1"};
  settle(store, keep(store, "1", at(2026, 11, 1)), InboundState::replied, "1", "a@x.example",
         ticket);
  settle(store, keep(store, "2", at(2026, 11, 2)), InboundState::capped, "2", "a@x.example",
         ticket);
  settle(store, keep(store, "3", at(2026, 11, 2)), InboundState::quarantined, "3", "b@x.example");
  settle(store, keep(store, "4", at(2026, 11, 2)), InboundState::discarded, "4", "b@x.example");
  keep(store, "5", at(2026, 11, 2));
  settle(store, keep(store, "6", at(2026, 11, 2)), InboundState::unreadable, "6", "c@x.example");
  const auto count = [&](auto&& of) { return store.read(of); };
  CHECK(count([](UnitOfWork& work) {
          return work.inbound().inbound_from({"a@x.example"}, at(2026, 11, 1));
        }) == 2);
  CHECK(count([](UnitOfWork& work) {
          return work.inbound().inbound_from({"a@x.example"}, at(2026, 11, 2));
        }) == 1);
  CHECK(count([](UnitOfWork& work) {
          return work.inbound().inbound_from({""}, at(2026, 11, 1));
        }) == 0);
  CHECK(count([&](UnitOfWork& work) {
          return work.inbound().inbound_on(ticket, at(2026, 11, 1));
        }) == 2);
  CHECK(count([&](UnitOfWork& work) {
          return work.inbound().inbound_on(ticket, at(2026, 11, 2));
        }) == 1);
  CHECK(count([](UnitOfWork& work) { return work.inbound().quarantined(); }) == 3);
}
