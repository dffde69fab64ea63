#include "bot/mail_in/automatic.h"

#include <algorithm>
#include <array>

#include "billing/structure/organization.h"
#include "billing/worded.h"

namespace bot {
namespace {

std::string word_of(const MimeMail& mail, std::string_view name) {
  const std::string value = billing::folded(mail.header(name));
  return value.substr(0, value.find_first_of("; \t("));
}

// Without its extension: desk+anything@example.net is desk@example.net.
std::string plain(std::string_view address) {
  std::string folded = billing::folded(address);
  const auto at = folded.rfind('@');
  const auto plus = folded.find('+');
  if (plus < at && at != std::string::npos) folded.erase(plus, at - plus);
  return folded;
}

bool is_ours(const MimeMail& mail, const OwnAddresses& own) {
  if (!mail.from) return false;
  const std::string from = plain(mail.from->address);
  return from == plain(own.from) || from == plain(own.reply_to);
}

bool is_a_mail_server(const MimeMail& mail) {
  return mail.from && billing::folded(mail.from->address).starts_with("mailer-daemon@");
}

}  // namespace

bool has_null_sender(const MimeMail& mail) {
  return mail.has("return-path") && billing::folded(mail.header("return-path")) == "<>";
}

std::string why_automatic(const MimeMail& mail, const OwnAddresses& own) {
  if (is_ours(mail, own)) return billing::worded("It comes from our own address.");
  if (mail.has("x-splitdesk")) return billing::worded("A program like this one wrote it.");
  const std::string submitted = word_of(mail, "auto-submitted");
  if (!submitted.empty() && submitted != "no")
    return billing::worded("It says Auto-Submitted: {}.", {submitted});
  const std::string precedence = word_of(mail, "precedence");
  if (std::ranges::count(std::array{"bulk", "junk", "list", "auto_reply", "auto-reply"},
                         precedence) > 0)
    return billing::worded("It says Precedence: {}.", {precedence});
  if (mail.has("list-id")) return billing::worded("It comes from a mailing list (List-Id).");
  for (const char* name : {"x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply"})
    if (mail.has(name)) return billing::worded("It says that it answers by itself ({}).", {name});
  if (has_null_sender(mail)) return billing::worded("Its sender takes no answers (null sender).");
  if (is_a_mail_server(mail)) return billing::worded("A mail server wrote it.");
  if (mail.type == "multipart/report") return billing::worded("It is a report of a mail program.");
  return {};
}

}  // namespace bot
