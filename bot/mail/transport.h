// The port through which a finished mail leaves the program.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "bot/mail/mail_settings.h"

namespace bot {

struct Envelope {
  std::string from;  // addresses without angle brackets
  std::string to;
  std::string name;  // unique per mail and the same on every retry; fit for a file's name
};

enum class SendResult {
  accepted,   // somebody else is responsible for it now
  temporary,  // try again later
  permanent   // this mail will never be taken
};

struct SendOutcome {
  SendResult result = SendResult::temporary;
  std::string answer;  // the server's, or what went wrong; one line, no secrets
};

class Transport {
 public:
  virtual ~Transport() = default;
  // `raw` is the whole message with CRLF. May take as long as its timeout; never throws for
  // anything a server or a network does.
  virtual SendOutcome send(const Envelope&, std::string_view raw) = 0;
};

// The transport the settings ask for.
std::unique_ptr<Transport> make_transport(const MailSettings&);

}  // namespace bot
