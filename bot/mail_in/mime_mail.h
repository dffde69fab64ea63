// A message as MIME has it, taken apart by GMime: decoded headers, the body, names of what is
// attached. Whatever the bytes are, this ends with an answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bot {

struct Mailbox {
  std::string name, address;
};

struct AttachedFile {
  std::string name;  // the last part of a path, without control characters; never empty
  std::uint64_t bytes = 0;
};

// Everything is UTF-8 with LF; text beyond 256 KiB of a part is left out.
struct MimeMail {
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case, in order
  std::string_view header(std::string_view name) const;      // the first; empty if there is none
  bool has(std::string_view name) const;

  std::optional<Mailbox> from;
  std::string message_id;               // without angle brackets; may be empty
  std::vector<std::string> references;  // In-Reply-To, then References from the last to the first

  std::string type;         // of the whole: "multipart/report", in lower case
  std::string report_type;  // "delivery-status"; empty: it is no report
  std::string text;         // the plain body; empty if there is only HTML
  std::string html;         // the HTML body; empty if there is a plain one
  std::vector<AttachedFile> files;
  std::string delivery_status;            // the fields of a message/delivery-status part
  std::vector<std::string> enclosed_ids;  // Message-IDs of mails and headers inside this one
};

// None: no header by which one could tell a mail.
std::optional<MimeMail> parse_mime(std::string_view raw);

}  // namespace bot
