#include "bot/pages/parts/channel_words.h"
#include "bot/words/say.h"

namespace bot::pages {

std::string channel_words(tickets::Channel channel) {
  switch (channel) {
    case tickets::Channel::web: return say("Web form");
    case tickets::Channel::phone: return say("Phone");
    case tickets::Channel::mail: return say("E-mail");
    case tickets::Channel::command_line: return say("Command line");
    case tickets::Channel::api: return say("API");
  }
  return {};
}

}  // namespace bot::pages
