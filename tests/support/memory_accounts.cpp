#include <algorithm>
#include <ranges>

#include "tests/support/memory_state.h"

namespace support {

namespace {

using namespace tickets;

class MemoryAccounts : public tickets::Accounts {
 public:
  explicit MemoryAccounts(MemoryState& state) : state_(state) {}

  std::optional<User> user(const Email& email) override { return value_at(state_.users, email); }
  std::vector<User> users() override {
    std::vector<User> all;
    for (const auto& [email, user] : state_.users) all.push_back(user);
    return all;
  }
  void save_user(const User& user) override {
    const auto before = this->user(user.email);
    User saved = user;
    saved.version = before ? before->version + 1 : 1;
    state_.users[user.email] = saved;
    if (before && before->password_hash == user.password_hash && before->role == user.role &&
        before->active == user.active)
      return;
    remove_sessions_of(user.email);
  }

  std::optional<Session> session(std::string_view token_hash) override {
    return value_at(state_.sessions, std::string(token_hash));
  }
  std::vector<Session> sessions() override {
    std::vector<Session> all;
    for (const auto& [hash, session] : state_.sessions) all.push_back(session);
    std::ranges::stable_sort(
        all, {}, [](const Session& one) { return std::pair(one.user, one.created_at); });
    return all;
  }
  void save_session(const Session& session) override {
    state_.sessions[session.token_hash] = session;
  }
  void remove_session(std::string_view token_hash) override {
    state_.sessions.erase(std::string(token_hash));
  }
  void remove_sessions_of(const Email& email) override {
    std::erase_if(state_.sessions, [&](const auto& entry) { return entry.second.user == email; });
  }
  void remove_sessions_before(billing::Instant expired) override {
    std::erase_if(state_.sessions,
                  [&](const auto& entry) { return entry.second.expires_at < expired; });
  }

  void add_failed_sign_in(std::string_view who, billing::Instant at) override {
    state_.failed_sign_ins.push_back({std::string(who), at});
  }
  std::uint32_t failed_sign_ins(std::string_view who, billing::Instant since) override {
    std::uint32_t count = 0;
    for (const FailedSignIn& failed : state_.failed_sign_ins)
      if (failed.who == who && failed.at >= since) ++count;
    return count;
  }

  std::optional<std::string> draft(const Email& email) override {
    return value_at(state_.drafts, email);
  }
  void save_draft(const Email& email, std::string_view fields) override {
    state_.drafts[email] = std::string(fields);
  }
  void remove_draft(const Email& email) override { state_.drafts.erase(email); }

  void append(const AdministrationEvent& event) override {
    state_.administration.push_back(event);
    state_.administration.back().ordinal = state_.administration.size();
  }
  std::vector<AdministrationEvent> administration_log(std::size_t limit,
                                                      std::uint64_t before) override {
    std::vector<AdministrationEvent> events;
    for (const auto& event : std::views::reverse(state_.administration)) {
      if (events.size() == limit) break;
      if (before == 0 || event.ordinal < before) events.push_back(event);
    }
    return events;
  }

  Preferences preferences(const Email& email) override {
    return value_at(state_.preferences, email).value_or(Preferences{});
  }
  void save_preferences(const Email& email, const Preferences& wanted) override {
    state_.preferences[email] = wanted;
  }

 private:
  MemoryState& state_;
};

}  // namespace

std::unique_ptr<tickets::Accounts> memory_accounts(MemoryState& state) {
  return std::make_unique<MemoryAccounts>(state);
}

}  // namespace support
