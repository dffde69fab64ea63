#include "tests/mail_in/mail_text.h"

#include <stdexcept>

namespace mail_in_tests {

std::string wire(std::string_view text) {
  std::string raw;
  for (const char c : text) raw += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return raw;
}

std::string plain_mail(std::string_view body, std::string_view more_headers) {
  return wire(
      "From: Ann Admin <Ann@Northwind.example>\nTo: desk@splitdesk.example\n"
      "Subject: Separate invoices\nMessage-ID: <one@northwind.example>\n" +
      std::string(more_headers) + "\n" + std::string(body));
}

bot::Signer the_signer() { return bot::Signer("test key"); }

tickets::ReadMail read(std::string_view raw) {
  auto mail = bot::read_mail(raw, the_signer(), {"desk@splitdesk.example", "in@splitdesk.example"});
  if (!mail) throw std::runtime_error("this is no mail");
  return *std::move(mail);
}

}  // namespace mail_in_tests
