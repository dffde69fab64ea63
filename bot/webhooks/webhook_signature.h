// How a receiver knows that a delivery is ours and new: Standard Webhooks, version 1.
#pragma once

#include <string>
#include <string_view>

namespace bot {

// A secret for a new webhook: "whsec_" and base64 of the key.
std::string new_webhook_secret();

// "v1,BASE64": HMAC-SHA256 with the secret's key over "ID.TIMESTAMP.BODY". The timestamp is seconds
// since 1970; a secret without the prefix is the key itself.
std::string webhook_signature(std::string_view secret, std::string_view id,
                              std::string_view timestamp, std::string_view body);

}  // namespace bot
