#include "tickets/spelled.h"

#include <algorithm>

namespace tickets {

std::string spelled(std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

}  // namespace tickets
