// Reads mail that came in, once a second.
#pragma once

#include "bot/mail_in/read_stored_mail.h"
#include "bot/worker/ticking_thread.h"

namespace bot {

class MailInWorker {
 public:
  MailInWorker(MailInParts, std::function<billing::Instant()> clock);
  void start();
  void stop();  // finishes the mail it is reading, then returns
  Pulse pulse() const { return thread_.pulse(); }

 private:
  MailInParts parts_;
  std::function<billing::Instant()> clock_;
  TickingThread thread_;
};

}  // namespace bot
