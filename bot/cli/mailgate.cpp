#include "bot/app_clock.h"
#include "bot/cli/operations.h"
#include "bot/mail_in/keep_mail.h"
#include "bot/sql/sql_store.h"

namespace bot::cli {

namespace {

// Everything, but no more than one byte beyond the limit is remembered: the rest is read all the
// same, so that the mail server that writes it hears the answer and no broken pipe.
std::string message_from(std::istream& in) {
  std::string message;
  char bytes[65536];
  do {
    in.read(bytes, sizeof bytes);
    const std::size_t room = largest_mail + 1 - message.size();
    message.append(bytes, std::min(room, static_cast<std::size_t>(in.gcount())));
  } while (in);
  if (in.bad()) throw std::runtime_error("standard input cannot be read to its end");
  return message;
}

}  // namespace

// The words on `err` begin with an enhanced status code (RFC 3463), which mail servers repeat.
int mailgate(const Config& config, const Streams& streams) {
  try {
    const std::string message = message_from(streams.in);
    if (message.empty()) {
      streams.err << "5.6.0 There is no message on standard input.\n";
      return mail_empty;
    }
    if (message.size() > largest_mail) {
      streams.err << "5.3.4 The message is larger than 25 MiB.\n";
      return mail_too_large;
    }
    const auto store = sql::open_ready_store(config.database);
    keep_mail(*store, message, running_clock(config.clock_start)());
    return mail_kept;
  } catch (const std::exception& problem) {
    streams.err << "4.3.0 The message cannot be kept now: " << problem.what() << "\n";
    return try_later;
  }
}

}  // namespace bot::cli
