#include "tickets/mail_in/read_mail.h"
#include "tickets/typed_text.h"

namespace tickets {

namespace {

constexpr std::string_view cut_mark = "\n[shortened; the whole mail is kept]";

std::string in_bytes(std::uint64_t bytes) {
  if (bytes < 1024) return std::to_string(bytes) + " bytes";
  if (bytes < 1024 * 1024) return std::to_string((bytes + 1023) / 1024) + " KiB";
  return std::to_string((bytes + 1024 * 1024 - 1) / (1024 * 1024)) + " MiB";
}

}  // namespace

std::string words_of(const ReadMail& mail, std::size_t longest) {
  std::string words = trimmed(mail.text);
  std::string files = mail.quote_left_out ? "\n[quoted text left out]" : "";
  for (const MailAttachment& file : mail.attachments)
    files += "\n[attached: " + file.name + ", " + in_bytes(file.bytes) + "]";
  if (words.empty())
    words = files.empty() ? "[a mail without words]" : trimmed(files);
  else
    words += files;
  if (characters_in(words) <= longest) return words;
  return first_characters(words, longest - cut_mark.size()) + std::string(cut_mark);
}

}  // namespace tickets
