#include "bot/webhooks/webhook_signature.h"

#include "bot/crypto/base64.h"
#include "bot/crypto/crypto.h"

namespace bot {
namespace {

constexpr std::string_view prefix = "whsec_";

std::string key_of(std::string_view secret) {
  if (!secret.starts_with(prefix)) return std::string(secret);
  return from_base64(secret.substr(prefix.size())).value_or(std::string(secret));
}

}  // namespace

std::string new_webhook_secret() { return std::string(prefix) + base64(random_token()); }

std::string webhook_signature(std::string_view secret, std::string_view id,
                              std::string_view timestamp, std::string_view body) {
  const std::string text = std::string(id) + "." + std::string(timestamp) + "." + std::string(body);
  return "v1," + base64(bytes_of_hex(hmac_sha256_hex(key_of(secret), text)));
}

}  // namespace bot
