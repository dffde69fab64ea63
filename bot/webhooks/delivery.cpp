#include "bot/webhooks/delivery.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netdb.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <stdexcept>

#include "bot/webhooks/public_address.h"

namespace bot {
namespace {

struct Release {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

void start_curl() {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

// What one delivery remembers while libcurl calls back.
struct Connecting {
  bool allow_private = false;
  std::string refused;  // the address we did not connect to
};

curl_socket_t open_if_public(void* data, curlsocktype, struct curl_sockaddr* address) {
  auto& connecting = *static_cast<Connecting*>(data);
  std::array<char, NI_MAXHOST> numeric{};
  const int failed = getnameinfo(&address->addr, address->addrlen, numeric.data(), numeric.size(),
                                 nullptr, 0, NI_NUMERICHOST);
  if (!connecting.allow_private && (failed != 0 || !is_public_address(numeric.data()))) {
    connecting.refused = numeric.data();
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// The answer's status is all we want of it.
std::size_t discard(char*, std::size_t size, std::size_t count, void*) { return size * count; }

template <class Value>
void set(CURL* handle, CURLoption option, Value value) {
  const CURLcode code = curl_easy_setopt(handle, option, value);
  if (code != CURLE_OK) throw std::runtime_error(curl_easy_strerror(code));
}

void set_up(CURL* handle, const Delivery& delivery, const WebhookSettings& settings,
            Connecting& connecting) {
  set(handle, CURLOPT_NOSIGNAL, 1L);
  set(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  set(handle, CURLOPT_URL, delivery.url.c_str());
  set(handle, CURLOPT_FOLLOWLOCATION, 0L);
  set(handle, CURLOPT_PROXY, "");
  set(handle, CURLOPT_CONNECTTIMEOUT, std::min(5L, settings.timeout_s));
  set(handle, CURLOPT_TIMEOUT, settings.timeout_s);
  set(handle, CURLOPT_MAXFILESIZE, 65'536L);
  set(handle, CURLOPT_USERAGENT, "splitdesk");
  set(handle, CURLOPT_POST, 1L);
  set(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(delivery.body.size()));
  set(handle, CURLOPT_POSTFIELDS, delivery.body.c_str());
  set(handle, CURLOPT_WRITEFUNCTION, discard);
  set(handle, CURLOPT_OPENSOCKETFUNCTION, open_if_public);
  set(handle, CURLOPT_OPENSOCKETDATA, static_cast<void*>(&connecting));
}

DeliveryOutcome outcome(CURL* handle, CURLcode code, const Connecting& connecting) {
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  if (status >= 200 && status < 300) return {DeliveryResult::accepted, std::to_string(status)};
  if (status == 410) return {DeliveryResult::gone, "410: the receiver wants no more deliveries"};
  if (status != 0) return {DeliveryResult::temporary, std::to_string(status)};
  if (!connecting.refused.empty())
    return {DeliveryResult::refused,
            "not sent: " + connecting.refused +
                " is no address of the public internet (webhooks.allow_private)"};
  return {DeliveryResult::temporary, curl_easy_strerror(code)};
}

std::string part_of(CURLU* url, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, 0) != CURLUE_OK) return {};
  std::string copy = text;
  curl_free(text);
  return copy;
}

}  // namespace

bool is_webhook_url(const std::string& text) {
  const std::unique_ptr<CURLU, Release> url{curl_url()};
  if (curl_url_set(url.get(), CURLUPART_URL, text.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
    return false;
  const std::string scheme = part_of(url.get(), CURLUPART_SCHEME);
  return (scheme == "http" || scheme == "https") && !part_of(url.get(), CURLUPART_HOST).empty() &&
         part_of(url.get(), CURLUPART_USER).empty() &&
         part_of(url.get(), CURLUPART_PASSWORD).empty();
}

DeliveryOutcome deliver(const Delivery& delivery, const WebhookSettings& settings) {
  start_curl();
  if (!is_webhook_url(delivery.url)) return {DeliveryResult::refused, "not an http or https URL"};
  const std::unique_ptr<CURL, Release> handle{curl_easy_init()};
  if (!handle) return {DeliveryResult::temporary, "libcurl cannot start"};
  Connecting connecting{settings.allow_private, {}};
  set_up(handle.get(), delivery, settings, connecting);
  curl_slist* list = curl_slist_append(nullptr, "Expect:");  // no pause before the body
  for (const std::string& header : delivery.headers) list = curl_slist_append(list, header.c_str());
  const std::unique_ptr<curl_slist, Release> headers{list};
  set(handle.get(), CURLOPT_HTTPHEADER, headers.get());
  return outcome(handle.get(), curl_easy_perform(handle.get()), connecting);
}

}  // namespace bot
