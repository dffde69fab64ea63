// Tokens, passwords and codes by libsodium; SHA-256 by OpenSSL, which has the processor's own
// instructions for it.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace bot {

std::string sha256_hex(std::string_view bytes);

// SHA-256 of a stream.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void add(std::string_view bytes);
  std::string hex();  // ends it; once

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// HMAC-SHA256 (RFC 2104) in hexadecimal.
std::string hmac_sha256_hex(std::string_view key, std::string_view text);

// 32 random bytes, URL-safe base64 without padding: 43 characters.
std::string random_token();
// Equal in constant time for texts of the same length.
bool equal_secrets(std::string_view a, std::string_view b);

// argon2id; at most two at a time, so that sign-ins cannot eat the machine. `cheap` is for tests.
enum class PasswordCost { standard, cheap };
std::string hash_password(std::string_view password, PasswordCost = PasswordCost::standard);
bool password_matches(std::string_view hash, std::string_view password);

}  // namespace bot
