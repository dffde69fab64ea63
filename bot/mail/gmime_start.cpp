#include "bot/mail/gmime_start.h"

#include <gmime/gmime.h>

#include <mutex>

namespace bot {

void start_gmime() {
  static std::once_flag once;
  std::call_once(once, g_mime_init);
}

}  // namespace bot
