#include "bot/pages/parts/counted.h"

namespace bot::pages {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  const std::string number = count == 0 ? "no" : std::to_string(count);
  return number + " " + std::string(count == 1 ? one : many);
}

std::string counted(std::size_t count, std::string_view one) {
  return counted(count, one, std::string(one) + "s");
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace bot::pages
