// One delivery to a webhook over HTTP, by libcurl.
#pragma once

#include <string>
#include <vector>

namespace bot {

struct WebhookSettings {
  std::string source;          // base URL of this installation, without a slash at the end
  bool allow_private = false;  // webhooks.allow_private
  long timeout_s = 10;         // from connecting to the last byte
};

struct Delivery {
  std::string url;
  std::string body;
  std::vector<std::string> headers;  // "name: value"
};

enum class DeliveryResult {
  accepted,   // 2xx
  gone,       // 410: the receiver wants nothing more
  temporary,  // any other answer, or none: try again
  refused     // by us: the address is none we send to
};

struct DeliveryOutcome {
  DeliveryResult result = DeliveryResult::temporary;
  std::string answer;  // "200", or what went wrong; one line
};

// Whether the text is an absolute http or https URL with a host and without user or password.
bool is_webhook_url(const std::string&);

// POSTs it. Follows no redirect, asks no proxy, and looks at every address it is about to connect
// to: names may lead anywhere, and elsewhere the next time. Never throws for what a network does.
DeliveryOutcome deliver(const Delivery&, const WebhookSettings&);

}  // namespace bot
