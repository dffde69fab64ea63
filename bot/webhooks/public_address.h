// Which addresses a webhook may be sent to: whoever sets one up must not reach into our network.
#pragma once

#include <string>

namespace bot {

// Of a numeric IPv4 or IPv6 address: whether it is one of the public internet. Not: loopback,
// private, link-local (where clouds keep their metadata), shared, documentation, benchmarking,
// multicast, reserved, nor an IPv6 address in which such an IPv4 address stands. False for anything
// that is no numeric address. Source: the IANA special-purpose address registries.
bool is_public_address(const std::string& numeric);

}  // namespace bot
