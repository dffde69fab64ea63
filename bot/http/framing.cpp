#include "bot/http/framing.h"

#include <algorithm>

#include "billing/structure/organization.h"

namespace bot::http {
namespace {

std::vector<std::string_view> values_of(const Envelope& envelope, std::string_view name) {
  std::vector<std::string_view> values;
  for (const auto& [known, value] : envelope.headers) {
    if (billing::folded(known) == name) values.emplace_back(value);
  }
  return values;
}

std::optional<std::uint64_t> number(std::string_view digits) {
  if (digits.empty() || digits.size() > 18) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return value;
}

// Visible ASCII only; browsers escape the rest.
bool is_plain(std::string_view target) {
  return target.starts_with('/') &&
         std::all_of(target.begin(), target.end(), [](char c) { return c > ' ' && c <= '~'; });
}

FramingFault malformed(std::string_view message) { return {400, "request_malformed", message}; }

std::optional<FramingFault> length_fault(const Envelope& envelope, std::uint64_t body_limit) {
  const auto lengths = values_of(envelope, "content-length");
  const bool chunked = !values_of(envelope, "transfer-encoding").empty();
  if (chunked && !lengths.empty()) return malformed("The request states its length twice.");
  if (chunked) {
    return FramingFault{411, "length_required", "Send the body with a Content-Length."};
  }
  if (lengths.size() > 1) return malformed("The request states its length twice.");
  const auto length = lengths.empty() ? std::optional<std::uint64_t>(0) : number(lengths.front());
  if (!length) return malformed("The request's Content-Length is not a number.");
  if (envelope.method != "POST") {
    // The library would read such a body as the next request.
    return *length == 0 ? std::optional<FramingFault>()
                        : malformed("A request of this method has no body.");
  }
  if (lengths.empty()) {
    return FramingFault{411, "length_required", "Send the body with a Content-Length."};
  }
  if (*length > body_limit) {
    return FramingFault{413, "body_too_large", "The form is too large: send it in parts."};
  }
  return std::nullopt;
}

}  // namespace

std::optional<FramingFault> framing_fault(const Envelope& envelope, std::uint64_t body_limit) {
  if (envelope.headers.size() > max_headers) {
    return FramingFault{431, "too_many_headers", "The request has more than 100 headers."};
  }
  if (auto fault = length_fault(envelope, body_limit)) return fault;
  if (envelope.method != "GET" && envelope.method != "HEAD" && envelope.method != "POST") {
    return FramingFault{405, "method_not_known", "Only GET, HEAD and POST are answered."};
  }
  const auto hosts = values_of(envelope, "host");
  if (hosts.size() != 1 || hosts.front().empty()) {
    return malformed("The request must name exactly one Host.");
  }
  if (!is_plain(envelope.target)) return malformed("The request's address is not readable.");
  if (!values_of(envelope, "content-encoding").empty()) {
    return FramingFault{415, "encoding_not_accepted", "Send the body without compression."};
  }
  if (envelope.ranges > 1) {
    return FramingFault{416, "too_many_ranges", "Ask for the whole, or for one range."};
  }
  return std::nullopt;
}

}  // namespace bot::http
