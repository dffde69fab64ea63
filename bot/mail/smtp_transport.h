// Mail to an SMTP server.
#pragma once

#include "bot/mail/transport.h"

namespace bot {

// One connection a mail. With MailEncryption::starttls nothing is said before TLS stands and the
// server's certificate is verified. A refusal of this mail (5yz to its sender, recipient or text)
// is permanent; everything that may be the machine's or the configuration's fault, such as a wrong
// password, is temporary, so that no mail is lost by it.
class SmtpTransport : public Transport {
 public:
  explicit SmtpTransport(const MailSettings&);
  SendOutcome send(const Envelope&, std::string_view raw) override;

 private:
  MailSettings settings_;
};

}  // namespace bot
