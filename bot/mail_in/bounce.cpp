#include "bot/mail_in/bounce.h"

#include <algorithm>

#include "billing/structure/organization.h"
#include "bot/mail_in/automatic.h"

namespace bot {
namespace {

constexpr std::size_t longest_answer = 300;  // bytes

// The fields of one recipient, names folded; a line that begins with a blank belongs to the one
// before.
using Fields = std::vector<std::pair<std::string, std::string>>;

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1));
}

std::vector<Fields> blocks_of(std::string_view text) {
  std::vector<Fields> blocks(1);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    Fields& block = blocks.back();
    const auto colon = line.find(':');
    if (trimmed(line).empty()) {
      if (!block.empty()) blocks.emplace_back();
    } else if ((line.starts_with(' ') || line.starts_with('\t')) && !block.empty()) {
      block.back().second += " " + trimmed(line);
    } else if (colon != std::string_view::npos) {
      block.emplace_back(billing::folded(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    }
  }
  return blocks;
}

std::string field(const Fields& block, std::string_view name) {
  const auto found =
      std::ranges::find_if(block, [&](const auto& one) { return one.first == name; });
  return found == block.end() ? std::string() : found->second;
}

// "rfc822; ann@example.net" and "smtp; 550 no such user": what stands behind the type.
std::string behind_type(const std::string& value) {
  const auto semicolon = value.find(';');
  return trimmed(semicolon == std::string::npos ? value : value.substr(semicolon + 1));
}

bool failed(const Fields& block) {
  const std::string action = billing::folded(field(block, "action"));
  return action.empty() ? field(block, "status").starts_with("5") : action.starts_with("failed");
}

void add_recipient(tickets::BounceReport& report, const std::string& address) {
  std::string folded = billing::folded(address);
  std::erase_if(folded, [](char c) { return c == '<' || c == '>'; });
  if (folded.find('@') == std::string::npos) return;
  if (std::ranges::find(report.recipients, tickets::Email{folded}) == report.recipients.end())
    report.recipients.push_back({folded});
}

std::string shortened(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (text.size() > longest_answer) {
    std::size_t end = longest_answer;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text.resize(end);
  }
  return text;
}

std::optional<tickets::BounceReport> standard_report(const MimeMail& mail) {
  tickets::BounceReport report;
  bool any = false;
  for (const Fields& block : blocks_of(mail.delivery_status)) {
    if (!failed(block)) continue;
    any = true;
    add_recipient(report, behind_type(field(block, "original-recipient")));
    add_recipient(report, behind_type(field(block, "final-recipient")));
    if (!report.answer.empty()) continue;
    report.answer = behind_type(field(block, "diagnostic-code"));
    if (report.answer.empty()) report.answer = "Status " + field(block, "status");
  }
  if (!any) return std::nullopt;
  report.message_ids = mail.enclosed_ids;
  report.answer = shortened(report.answer);
  return report;
}

// "Message-ID: <...>" in the words of a bounce that quotes what it returns.
std::vector<std::string> ids_in_words(std::string_view text) {
  std::vector<std::string> ids;
  while (!text.empty() && ids.size() < 20) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto begin = line.find('<');
    if (!billing::folded(line).starts_with("message-id:") || begin == std::string::npos) continue;
    const auto close = line.find('>', begin);
    if (close != std::string::npos) ids.push_back(line.substr(begin + 1, close - begin - 1));
  }
  return ids;
}

// Before RFC 3464, and still: a letter with the returned headers in it. An absence note has the
// null sender too, but does not quote headers.
std::optional<tickets::BounceReport> old_report(const MimeMail& mail) {
  const bool exim = mail.has("x-failed-recipients");
  if (!exim && !has_null_sender(mail)) return std::nullopt;
  tickets::BounceReport report;
  report.message_ids = mail.enclosed_ids;
  for (std::string& id : ids_in_words(mail.text)) report.message_ids.push_back(std::move(id));
  if (report.message_ids.empty()) return std::nullopt;
  add_recipient(report, std::string(mail.header("x-failed-recipients")));
  report.answer = "Returned: " + shortened(std::string(mail.header("subject")));
  return report;
}

}  // namespace

std::optional<tickets::BounceReport> bounce_in(const MimeMail& mail) {
  if (!mail.delivery_status.empty() && (mail.type == "multipart/report" || has_null_sender(mail)))
    return standard_report(mail);
  if (mail.type == "multipart/report") return std::nullopt;  // read receipts and the like
  return old_report(mail);
}

}  // namespace bot
