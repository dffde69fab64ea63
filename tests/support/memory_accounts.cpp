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
    state_.users[user.email] = user;
    if (before && before->password_hash == user.password_hash && before->role == user.role &&
        before->active == user.active)
      return;
    std::erase_if(state_.sessions,
                  [&](const auto& entry) { return entry.second.user == user.email; });
  }

  std::optional<Session> session(std::string_view token_hash) override {
    return value_at(state_.sessions, std::string(token_hash));
  }
  void save_session(const Session& session) override {
    state_.sessions[session.token_hash] = session;
  }
  void remove_session(std::string_view token_hash) override {
    state_.sessions.erase(std::string(token_hash));
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
