// Mails as they come over the wire, for tests of reading them.
#pragma once

#include <string>
#include <string_view>

#include "bot/mail_in/read_mail.h"

namespace mail_in_tests {

// With CRLF in place of LF.
std::string wire(std::string_view text);

// A plain mail: more headers (each line ending in \n), then the body.
std::string plain_mail(std::string_view body, std::string_view more_headers = "");

// Read with the key "test key" by desk@splitdesk.example; throws if it is no mail.
tickets::ReadMail read(std::string_view raw);

bot::Signer the_signer();

}  // namespace mail_in_tests
