// The navigation of every page: which entries which role sees.
#pragma once

#include <span>
#include <string_view>

#include "bot/http/message.h"

namespace bot::http {

struct NavigationEntry {
  std::string_view path;
  std::string_view label;  // marked(), to be said
  Roles roles;
};

// In the order shown.
std::span<const NavigationEntry> navigation();

}  // namespace bot::http
