// A page that is not an error: it explains why the next step is another one, and offers it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bot/http/site.h"

namespace bot::pages {

struct Message {
  struct Link {
    std::string text, address;
    bool main = false;  // the one that most people want
  };
  struct Submit {
    std::string text, action, name, value;
  };
  std::string heading;
  std::string back;  // empty: there is no way back
  std::vector<std::string> paragraphs;
  std::vector<std::string> items = {};
  std::vector<Link> links = {};
  std::optional<Submit> submit = {};
};

http::Response message_page(const http::Site&, const http::Request&, const Message&);

}  // namespace bot::pages
