#include <algorithm>
#include <stdexcept>

#include "tests/support/memory_state.h"
#include "tickets/mail_in/quarantine.h"

namespace support {

namespace {

using namespace tickets;

class MemoryInbound : public tickets::Inbound {
 public:
  explicit MemoryInbound(MemoryState& state) : state_(state) {}

  std::int64_t keep(std::string_view raw, billing::Instant received_at) override {
    KeptInbound& kept = state_.inbound.emplace_back();
    kept.mail.id = static_cast<std::int64_t>(state_.inbound.size());
    kept.mail.received_at = received_at;
    kept.raw = raw;
    return kept.mail.id;
  }
  std::optional<InboundMail> inbound(std::int64_t id) override {
    const KeptInbound* kept = find(id);
    return kept ? std::optional(kept->mail) : std::nullopt;
  }
  std::string raw(std::int64_t id) override {
    const KeptInbound* kept = find(id);
    if (!kept) throw std::runtime_error("there is no inbound mail " + std::to_string(id));
    return kept->raw;
  }
  std::vector<std::int64_t> unread_inbound(std::size_t limit) override {
    std::vector<std::int64_t> ids;
    for (const KeptInbound& kept : state_.inbound)
      if (kept.mail.state == InboundState::stored && ids.size() < limit)
        ids.push_back(kept.mail.id);
    return ids;
  }
  void settle(const InboundMail& mail) override {
    KeptInbound* kept = find(mail.id);
    if (!kept) throw std::logic_error("there is no inbound mail " + std::to_string(mail.id));
    const billing::Instant received_at = kept->mail.received_at;
    kept->mail = mail;
    kept->mail.received_at = received_at;
  }
  bool is_repeated(std::string_view message_id, std::int64_t id) override {
    return !message_id.empty() && count([&](const InboundMail& mail) {
                                    return mail.message_id == message_id && mail.id != id &&
                                           mail.state != InboundState::stored &&
                                           mail.state != InboundState::repeated;
                                  }) != 0;
  }
  std::vector<InboundMail> inbound_in(InboundState state, std::size_t limit,
                                      std::int64_t before) override {
    std::vector<InboundMail> mails;
    for (auto kept = state_.inbound.rbegin(); kept != state_.inbound.rend(); ++kept)
      if (kept->mail.state == state && (before == 0 || kept->mail.id < before) &&
          mails.size() < limit)
        mails.push_back(kept->mail);
    return mails;
  }
  std::vector<InboundMail> inbound_of(const TicketNumber& ticket) override {
    std::vector<InboundMail> mails;
    for (const KeptInbound& kept : state_.inbound)
      if (kept.mail.ticket == ticket) mails.push_back(kept.mail);
    std::stable_sort(mails.begin(), mails.end(), [](const InboundMail& a, const InboundMail& b) {
      return a.received_at < b.received_at;
    });
    return mails;
  }
  std::uint32_t inbound_from(const Email& sender, billing::Instant since) override {
    return count([&](const InboundMail& mail) {
      return mail.sender == sender && mail.received_at >= since &&
             mail.state != InboundState::stored;
    });
  }
  std::uint32_t inbound_on(const TicketNumber& ticket, billing::Instant since) override {
    return count([&](const InboundMail& mail) {
      return mail.ticket == ticket && mail.received_at >= since &&
             mail.state != InboundState::stored;
    });
  }
  std::uint64_t quarantined() override {
    return count([](const InboundMail& mail) { return waits_for_desk(mail.state); });
  }

 private:
  template <class Fits>
  std::uint32_t count(Fits&& fits) const {
    return static_cast<std::uint32_t>(
        std::count_if(state_.inbound.begin(), state_.inbound.end(),
                      [&](const KeptInbound& kept) { return fits(kept.mail); }));
  }
  KeptInbound* find(std::int64_t id) {
    const auto place = static_cast<std::size_t>(id) - 1;  // of 0 and below: beyond the end
    return place < state_.inbound.size() ? &state_.inbound[place] : nullptr;
  }

  MemoryState& state_;
};

}  // namespace

std::unique_ptr<tickets::Inbound> memory_inbound(MemoryState& state) {
  return std::make_unique<MemoryInbound>(state);
}

}  // namespace support
