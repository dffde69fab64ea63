#include "bot/pages/parts/channel_words.h"

namespace bot::pages {

std::string_view channel_words(tickets::Channel channel) {
  switch (channel) {
    case tickets::Channel::web: return "Web form";
    case tickets::Channel::phone: return "Phone";
    case tickets::Channel::mail: return "E-mail";
    case tickets::Channel::command_line: return "Command line";
    case tickets::Channel::api: return "API";
  }
  return {};
}

}  // namespace bot::pages
