#include <algorithm>
#include <stdexcept>

#include "tests/support/memory_state.h"

namespace support {

namespace {

using namespace tickets;

class MemoryPrograms : public tickets::Programs {
 public:
  explicit MemoryPrograms(MemoryState& state) : state_(state) {}

  std::optional<ApiToken> token(std::string_view token_hash) override {
    return value_at(state_.tokens, std::string(token_hash));
  }
  std::vector<ApiToken> tokens() override {
    std::vector<ApiToken> all;
    for (const auto& [hash, token] : state_.tokens) all.push_back(token);
    std::sort(all.begin(), all.end(),
              [](const ApiToken& a, const ApiToken& b) { return a.name < b.name; });
    return all;
  }
  void save_token(const ApiToken& token) override {
    for (const auto& [hash, kept] : state_.tokens)
      if (kept.name == token.name && hash != token.token_hash)
        throw std::runtime_error("there is a token of that name: " + token.name);
    state_.tokens[token.token_hash] = token;
  }

  std::optional<RepeatableAnswer> answer_to(std::string_view token_hash,
                                            std::string_view key) override {
    return value_at(state_.answers, std::pair(std::string(token_hash), std::string(key)));
  }
  void save_answer(const RepeatableAnswer& answer) override {
    state_.answers[{answer.token_hash, answer.key}] = answer;
  }
  void remove_answers_before(billing::Instant at) override {
    std::erase_if(state_.answers, [&](const auto& entry) { return entry.second.at < at; });
  }

  std::optional<Webhook> webhook(std::string_view id) override {
    return value_at(state_.webhooks, std::string(id));
  }
  std::vector<Webhook> webhooks() override {
    std::vector<Webhook> all;
    for (const auto& [id, webhook] : state_.webhooks) all.push_back(webhook);
    return all;
  }
  void save_webhook(const Webhook& webhook) override { state_.webhooks[webhook.id] = webhook; }

 private:
  MemoryState& state_;
};

}  // namespace

std::unique_ptr<tickets::Programs> memory_programs(MemoryState& state) {
  return std::make_unique<MemoryPrograms>(state);
}

}  // namespace support
