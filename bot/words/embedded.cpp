#include "bot/words/embedded.h"

#include <stdexcept>
#include <string>

namespace bot {

std::string_view embedded_words(std::string_view name) {
  for (const templates::EmbeddedFile& file : embedded_catalogues()) {
    if (file.name == name) return file.bytes;
  }
  throw std::runtime_error("there is no catalogue " + std::string(name));
}

}  // namespace bot
