#include "bot/mail_in/mime_mail.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <array>
#include <memory>

#include "billing/structure/organization.h"
#include "bot/mail/gmime_start.h"
#include "bot/mail_in/tame_headers.h"

namespace bot {
namespace {

constexpr std::size_t longest_text = 256 * 1024;  // bytes of one part
constexpr int deepest = 50;                       // parts within parts
constexpr int most_parts = 500;
constexpr std::size_t most_headers = 1000;
constexpr int most_references = 50;

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
  void operator()(GMimeReferences* list) const { g_mime_references_free(list); }
  void operator()(GMimeParserOptions* options) const { g_mime_parser_options_free(options); }
  void operator()(char* text) const { g_free(text); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

std::string folded_text(const char* text) { return text ? billing::folded(text) : std::string(); }

bool is_valid(std::string_view text) {
  return g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr) != FALSE;
}

std::optional<std::string> converted(std::string_view bytes, const char* charset) {
  gsize length = 0;
  const Owned<char> text{g_convert(bytes.data(), static_cast<gssize>(bytes.size()), "UTF-8",
                                   charset, nullptr, &length, nullptr)};
  if (!text) return std::nullopt;
  return std::string(text.get(), length);
}

// Valid UTF-8 without control characters but line breaks and tabs.
std::string cleaned(std::string text) {
  if (!is_valid(text)) {
    std::erase(text, '\0');
    const Owned<char> valid{g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()))};
    text = valid.get();
  }
  std::erase_if(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
  });
  return text;
}

// As the part says; where it lies, as UTF-8, as windows-1252, as what takes any byte.
std::string decoded(std::string bytes, const char* charset) {
  const std::string said = folded_text(charset);
  const bool ascii = said.empty() || said == "us-ascii" || said == "utf-8" || said == "utf8";
  if (!ascii)
    if (auto text = converted(bytes, said.c_str()); text && is_valid(*text)) return cleaned(*text);
  std::erase(bytes, '\0');
  if (is_valid(bytes)) return cleaned(std::move(bytes));
  for (const char* guess : {"WINDOWS-1252", "ISO-8859-1"})
    if (auto text = converted(bytes, guess)) return cleaned(*std::move(text));
  return cleaned(std::move(bytes));
}

std::string header_text(const char* value) {
  std::string text = cleaned(value ? value : "");
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::replace(text.begin(), text.end(), '\t', ' ');
  return text;
}

std::string file_name(const char* name) {
  std::string text = header_text(name);
  if (const auto slash = text.find_last_of("/\\"); slash != std::string::npos)
    text.erase(0, slash + 1);
  if (text.size() > 200) {
    text.resize(200);
    text = cleaned(std::move(text));
  }
  return text.empty() || text == "." || text == ".." ? "unnamed" : text;
}

// Decoded, at most longest_text of it; cut between characters of ASCII's heirs.
std::string content_of(GMimePart* part) {
  GMimeDataWrapper* wrapper = g_mime_part_get_content(part);
  if (!wrapper) return {};
  const Owned<GMimeStream> memory{g_mime_stream_mem_new()};
  g_mime_data_wrapper_write_to_stream(wrapper, memory.get());
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
  if (!bytes || !bytes->data) return {};
  return {reinterpret_cast<const char*>(bytes->data),
          std::min<std::size_t>(bytes->len, longest_text)};
}

std::uint64_t size_of(GMimePart* part) {
  GMimeDataWrapper* wrapper = g_mime_part_get_content(part);
  if (!wrapper) return 0;
  const Owned<GMimeStream> nowhere{g_mime_stream_null_new()};
  const auto size = g_mime_data_wrapper_write_to_stream(wrapper, nowhere.get());
  return size < 0 ? 0 : static_cast<std::uint64_t>(size);
}

std::uint64_t size_of(GMimeObject* object) {
  const Owned<GMimeStream> nowhere{g_mime_stream_null_new()};
  const auto size = g_mime_object_write_to_stream(object, nullptr, nowhere.get());
  return size < 0 ? 0 : static_cast<std::uint64_t>(size);
}

// What a walk through the parts finds.
struct Found {
  std::string text, html;
  std::vector<AttachedFile> files;
  std::string delivery_status;
  std::vector<std::string> enclosed_ids;
  int parts = 0;
};

void append(std::string& to, std::string text) {
  if (text.find_first_not_of(" \t\n") == std::string::npos) return;
  if (!to.empty() && !to.ends_with('\n')) to += '\n';
  to += std::move(text);
}

// "Message-ID: <...>" among headers that are a part's text. Looks no further than a header line
// reaches: anybody may write a part in which nothing that is begun ends.
void note_ids_in(std::string_view headers, std::vector<std::string>& ids) {
  constexpr std::size_t longest_line = 998;  // RFC 5322
  const std::string lower = billing::folded(headers);
  // In the case it was written in: folding leaves blanks in front out.
  const auto offset = std::min(headers.find_first_not_of(" \t\r\n\f\v"), headers.size());
  for (auto at = lower.find("message-id:"); at != std::string::npos && ids.size() < 20;
       at = lower.find("message-id:", at + 1)) {
    const std::string_view line = headers.substr(offset + at, longest_line);
    const auto begin = line.substr(0, 80).find('<');
    if (begin == std::string_view::npos) continue;
    const auto end = line.find_first_of("> \n", begin + 1);
    if (end == std::string_view::npos || line[end] != '>') continue;
    ids.emplace_back(line.substr(begin + 1, end - begin - 1));
  }
}

void take_leaf(GMimePart* part, Found& found) {
  GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
  const Owned<char> spelled{g_mime_content_type_get_mime_type(type)};
  const std::string name = folded_text(spelled.get());
  const char* charset = g_mime_content_type_get_parameter(type, "charset");
  if (name == "message/delivery-status" || name == "message/global-delivery-status") {
    append(found.delivery_status, decoded(content_of(part), charset));
    return;
  }
  if (name == "text/rfc822-headers" || name == "message/global-headers") {
    note_ids_in(decoded(content_of(part), charset), found.enclosed_ids);
    return;
  }
  const char* file = g_mime_part_get_filename(part);
  const bool attached =
      folded_text(g_mime_object_get_disposition(GMIME_OBJECT(part))) == "attachment" || file;
  if (!attached && name == "text/plain")
    return append(found.text, decoded(content_of(part), charset));
  if (!attached && name == "text/html")
    return append(found.html, decoded(content_of(part), charset));
  found.files.push_back({file_name(file), size_of(part)});
}

void take(GMimeObject* object, int depth, Found& found);

// The plain version where there is one with words in it, else the HTML one.
void take_alternatives(GMimeMultipart* parts, int depth, Found& found) {
  std::vector<Found> versions;
  for (int at = 0; at < g_mime_multipart_get_count(parts) && found.parts < most_parts; ++at) {
    Found version;
    version.parts = found.parts;
    take(g_mime_multipart_get_part(parts, at), depth + 1, version);
    found.parts = version.parts;
    versions.push_back(std::move(version));
  }
  const auto plain = std::ranges::find_if(versions, [](const Found& v) { return !v.text.empty(); });
  const auto rich = std::ranges::find_if(versions, [](const Found& v) { return !v.html.empty(); });
  if (plain != versions.end())
    append(found.text, std::move(plain->text));
  else if (rich != versions.end())
    append(found.html, std::move(rich->html));
  for (Found& version : versions) std::ranges::move(version.files, std::back_inserter(found.files));
}

void take_enclosed(GMimeMessagePart* enclosing, Found& found) {
  GMimeMessage* message = g_mime_message_part_get_message(enclosing);
  if (!message) return;
  if (const char* id = g_mime_message_get_message_id(message)) found.enclosed_ids.push_back(id);
  const char* subject = g_mime_message_get_subject(message);
  found.files.push_back(
      {file_name(subject ? subject : "message") + ".eml", size_of(GMIME_OBJECT(message))});
}

void take(GMimeObject* object, int depth, Found& found) {
  if (!object || depth > deepest || ++found.parts > most_parts) return;
  if (GMIME_IS_MULTIPART(object)) {
    GMimeMultipart* parts = GMIME_MULTIPART(object);
    GMimeContentType* type = g_mime_object_get_content_type(object);
    if (g_mime_content_type_is_type(type, "multipart", "alternative"))
      return take_alternatives(parts, depth, found);
    for (int at = 0; at < g_mime_multipart_get_count(parts) && found.parts < most_parts; ++at)
      take(g_mime_multipart_get_part(parts, at), depth + 1, found);
  } else if (GMIME_IS_MESSAGE_PART(object)) {
    take_enclosed(GMIME_MESSAGE_PART(object), found);
  } else if (GMIME_IS_PART(object)) {
    take_leaf(GMIME_PART(object), found);
  }
}

void take_headers(GMimeMessage* message, MimeMail& mail) {
  GMimeHeaderList* headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
  const int count = g_mime_header_list_get_count(headers);
  for (int at = 0; at < count && mail.headers.size() < most_headers; ++at) {
    GMimeHeader* header = g_mime_header_list_get_header_at(headers, at);
    mail.headers.emplace_back(folded_text(g_mime_header_get_name(header)),
                              header_text(g_mime_header_get_value(header)));
  }
}

// Groups may hold further ones.
std::optional<Mailbox> first_mailbox(InternetAddressList* list, int depth) {
  if (!list || depth > deepest) return std::nullopt;
  for (int at = 0; at < internet_address_list_length(list); ++at) {
    InternetAddress* address = internet_address_list_get_address(list, at);
    if (INTERNET_ADDRESS_IS_MAILBOX(address))
      return Mailbox{
          header_text(internet_address_get_name(address)),
          header_text(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)))};
    if (INTERNET_ADDRESS_IS_GROUP(address)) {
      auto* members = internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address));
      if (auto inside = first_mailbox(members, depth + 1)) return inside;
    }
  }
  return std::nullopt;
}

void take_references(MimeMail& mail) {
  for (const auto& [name, newest_first] : {std::pair("in-reply-to", false), {"references", true}}) {
    const std::string value(mail.header(name));
    if (value.empty()) continue;
    const Owned<GMimeReferences> list{g_mime_references_parse(nullptr, value.c_str())};
    std::vector<std::string> ids;
    for (int at = 0; list && at < g_mime_references_length(list.get()); ++at)
      ids.emplace_back(g_mime_references_get_message_id(list.get(), at));
    if (newest_first) std::ranges::reverse(ids);
    ids.resize(std::min<std::size_t>(ids.size(), most_references));
    std::ranges::move(ids, std::back_inserter(mail.references));
  }
}

Owned<GMimeMessage> parsed(std::string_view raw) {
  const Owned<GMimeStream> stream{g_mime_stream_mem_new_with_buffer(raw.data(), raw.size())};
  const Owned<GMimeParser> parser{g_mime_parser_new_with_stream(stream.get())};
  const Owned<GMimeParserOptions> options{g_mime_parser_options_new()};
  std::array<const char*, 3> charsets{"utf-8", "windows-1252", nullptr};
  g_mime_parser_options_set_fallback_charsets(options.get(), charsets.data());
  return Owned<GMimeMessage>{g_mime_parser_construct_message(parser.get(), options.get())};
}

bool looks_like_mail(const MimeMail& mail) {
  return std::ranges::any_of(
      std::array{"from", "to", "subject", "date", "message-id", "received", "return-path"},
      [&](const char* name) { return mail.has(name); });
}

}  // namespace

std::string_view MimeMail::header(std::string_view name) const {
  for (const auto& [known, value] : headers)
    if (known == name) return value;
  return {};
}

bool MimeMail::has(std::string_view name) const {
  return std::ranges::any_of(headers, [&](const auto& header) { return header.first == name; });
}

std::optional<MimeMail> parse_mime(std::string_view raw) {
  start_gmime();
  // The line some mail servers put in front for a mailbox file.
  if (raw.starts_with("From ")) raw.remove_prefix(std::min(raw.find('\n'), raw.size() - 1) + 1);
  const std::string tamed = with_tame_headers(raw);
  const Owned<GMimeMessage> message = parsed(tamed.empty() ? raw : tamed);
  if (!message) return std::nullopt;
  MimeMail mail;
  take_headers(message.get(), mail);
  if (!looks_like_mail(mail)) return std::nullopt;
  mail.from = first_mailbox(g_mime_message_get_from(message.get()), 0);
  if (const char* id = g_mime_message_get_message_id(message.get()))
    mail.message_id = header_text(id);
  take_references(mail);
  GMimeObject* body = g_mime_message_get_mime_part(message.get());
  if (!body) return mail;
  GMimeContentType* type = g_mime_object_get_content_type(body);
  const Owned<char> spelled{g_mime_content_type_get_mime_type(type)};
  mail.type = folded_text(spelled.get());
  mail.report_type = folded_text(g_mime_content_type_get_parameter(type, "report-type"));
  Found found;
  take(body, 0, found);
  mail.text = std::move(found.text);
  if (mail.text.empty()) mail.html = std::move(found.html);
  mail.files = std::move(found.files);
  mail.delivery_status = std::move(found.delivery_status);
  mail.enclosed_ids = std::move(found.enclosed_ids);
  return mail;
}

}  // namespace bot
