// Whether a request's frame can be trusted: what two programs could read differently, and what the
// library does not bound, is refused before anything is done, and its connection closed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bot::http {

// A request's head as it came.
struct Envelope {
  std::string method;
  std::string target;
  std::vector<std::pair<std::string, std::string>> headers;
  std::size_t ranges = 0;  // of a Range header
};

struct FramingFault {
  int status;
  std::string_view code;     // docs/refusals.md
  std::string_view message;  // one sentence
};

inline constexpr std::size_t max_headers = 100;

// `body_limit` in bytes. The answers: 400 `request_malformed`, 405 `method_not_known`,
// 411 `length_required`, 413 `body_too_large`, 415 `encoding_not_accepted`,
// 416 `too_many_ranges`, 431 `too_many_headers`.
std::optional<FramingFault> framing_fault(const Envelope&, std::uint64_t body_limit);

}  // namespace bot::http
