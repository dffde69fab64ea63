// The ports of other programs: tokens they show, requests they repeat, and webhooks they are told
// by.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tickets/actor.h"

namespace tickets {

// Lets a program act as that person in that role. Only the hash of the token is kept.
struct ApiToken {
  std::string token_hash;  // SHA-256, hexadecimal
  std::string name;        // what it is for; unique
  Email user;
  Role role = Role::auditor;  // the person's own, or auditor
  billing::Instant created_at;
  std::optional<billing::Instant> last_used_at;  // to the hour
  std::optional<billing::Instant> revoked_at;
};

// A POST that was done, and what was answered: the same key and body again is answered the same.
struct RepeatableAnswer {
  std::string token_hash;
  std::string key;
  std::string request_hash;  // SHA-256 of method, path and body
  int status = 200;
  std::string content_type;
  std::string location;  // may be empty
  std::string etag;      // may be empty
  std::string body;
  billing::Instant at;
};

// Where events are sent to. The secret signs, so it is kept as it is.
struct Webhook {
  std::string id;
  std::string url;
  std::string secret;
  bool active = true;
  billing::Instant created_at;
};

class Programs {
 public:
  virtual ~Programs() = default;
  virtual std::optional<ApiToken> token(std::string_view token_hash) = 0;
  virtual std::vector<ApiToken> tokens() = 0;  // by name
  virtual void save_token(const ApiToken&) = 0;
  virtual std::optional<RepeatableAnswer> answer_to(std::string_view token_hash,
                                                    std::string_view key) = 0;
  virtual void save_answer(const RepeatableAnswer&) = 0;
  virtual void remove_answers_before(billing::Instant) = 0;
  virtual std::optional<Webhook> webhook(std::string_view id) = 0;
  virtual std::vector<Webhook> webhooks() = 0;  // by id
  virtual void save_webhook(const Webhook&) = 0;
};

}  // namespace tickets
