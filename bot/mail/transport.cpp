#include "bot/mail/transport.h"

#include <stdexcept>

#include "bot/mail/directory_transport.h"
#include "bot/mail/smtp_transport.h"

namespace bot {

std::unique_ptr<Transport> make_transport(const MailSettings& settings) {
  switch (settings.driver) {
    case MailDriver::directory: return std::make_unique<DirectoryTransport>(settings.directory);
    case MailDriver::smtp: return std::make_unique<SmtpTransport>(settings);
  }
  throw std::logic_error("unknown mail driver");
}

}  // namespace bot
