// What sending mail needs to know: where mail goes out, in whose name, and how people reach us.
#pragma once

#include <string>

#include "bot/crypto/signer.h"
#include "bot/mail/mail_driver.h"

namespace bot {

struct MailSettings {
  MailDriver driver = MailDriver::directory;
  std::string directory;  // of the directory driver
  std::string smtp_url;   // smtp://HOST:PORT, or smtps:// for TLS from the first byte
  std::string smtp_user;  // empty: no AUTH
  std::string smtp_password;
  std::string smtp_ca_file;  // empty: the system's certificates
  MailEncryption encryption = MailEncryption::starttls;
  long smtp_timeout_s = 60;  // for one mail, from connecting to the last answer

  std::string from;  // address
  std::string from_name;
  std::string reply_to;  // address; its extensions say which ticket is answered
  Signer signer{""};     // of those extensions, and of brief links
  std::string base_url;  // without a slash at the end
  std::string desk_phone;
  std::string desk_email;
  std::string desk_hours;
  std::string desk_time_zone;  // for readers whose zone is not known
};

}  // namespace bot
