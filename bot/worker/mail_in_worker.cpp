#include "bot/worker/mail_in_worker.h"

namespace bot {

MailInWorker::MailInWorker(MailInParts parts, std::function<billing::Instant()> clock)
    : parts_(std::move(parts)),
      clock_(std::move(clock)),
      thread_("mail_in", std::chrono::seconds(1), [this] {
        return read_stored_mail(parts_, clock_, [this] { return thread_.is_stopping(); }) > 0;
      }) {}

void MailInWorker::start() { thread_.start(); }
void MailInWorker::stop() { thread_.stop(); }

}  // namespace bot
