#include "bot/mail/message.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "bot/mail/gmime_start.h"

namespace bot {
namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
  void operator()(GMimeFormatOptions* options) const { g_mime_format_options_free(options); }
  void operator()(GDateTime* time) const { g_date_time_unref(time); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

// One line of valid UTF-8.
std::string header_value(std::string_view text) {
  char* valid = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
  std::string line;
  for (const char* at = valid; *at != '\0'; ++at) {
    const auto byte = static_cast<unsigned char>(*at);
    line += byte < 0x20 || byte == 0x7f ? ' ' : *at;
  }
  g_free(valid);
  return line;
}

std::string in_brackets(std::string_view id) { return "<" + header_value(id) + ">"; }

// g_mime_text_part_set_text would choose a charset by itself; a stream keeps UTF-8.
Owned<GMimePart> text_part(const char* subtype, std::string_view text) {
  Owned<GMimePart> part{g_mime_part_new_with_type("text", subtype)};
  g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", "utf-8");
  Owned<GMimeStream> stream{g_mime_stream_mem_new_with_buffer(text.data(), text.size())};
  Owned<GMimeDataWrapper> content{
      g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT)};
  g_mime_part_set_content(part.get(), content.get());
  g_mime_part_set_content_encoding(part.get(), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  return part;
}

Owned<GMimeMultipart> alternatives(const Message& message) {
  Owned<GMimeMultipart> both{g_mime_multipart_new_with_subtype("alternative")};
  // A boundary of its own would be random, and the bytes would not repeat.
  g_mime_multipart_set_boundary(both.get(), "=_splitdesk-alternative");
  g_mime_multipart_add(both.get(), GMIME_OBJECT(text_part("plain", message.text).get()));
  g_mime_multipart_add(both.get(), GMIME_OBJECT(text_part("html", message.html).get()));
  return both;
}

void set_header(GMimeMessage* message, const char* name, std::string_view value) {
  g_mime_object_set_header(GMIME_OBJECT(message), name, header_value(value).c_str(), "utf-8");
}

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }

// How much of the text goes into one encoded word: at most 45 bytes, which is 72 characters with
// the frame, whole characters, and a multiple of three where there is one: some readers (GMime is
// one) stop at padding between words.
std::size_t word_length(std::string_view text) {
  std::size_t any = 0;
  std::size_t even = 0;
  for (std::size_t at = 1; at <= std::min<std::size_t>(45, text.size()); ++at) {
    if (at < text.size() && !begins_character(text[at])) continue;
    any = at;
    if (at % 3 == 0) even = at;
  }
  return any == text.size() || even == 0 ? any : even;
}

// RFC 2047 section 2 allows 75 characters a word; GMime does not split what has no blanks, such
// as a Japanese name.
std::string encoded_words(std::string_view text) {
  std::string words;
  while (!text.empty()) {
    const std::size_t length = word_length(text);
    char* base64 = g_base64_encode(reinterpret_cast<const guchar*>(text.data()), length);
    words += " =?UTF-8?B?" + std::string(base64) + "?=\n";
    g_free(base64);
    text.remove_prefix(length);
  }
  return words;
}

void set_subject(GMimeMessage* to, std::string_view text) {
  const std::string subject = header_value(text);
  g_mime_message_set_subject(to, subject.c_str(), "utf-8");
  if (std::ranges::all_of(subject, [](char c) { return (c & 0x80) == 0; })) return;
  GMimeHeaderList* headers = g_mime_object_get_header_list(GMIME_OBJECT(to));
  GMimeHeader* header = g_mime_header_list_get_header(headers, "Subject");
  g_mime_header_set_raw_value(header, encoded_words(subject).c_str());
}

// Also in the words Exchange understands. What a person typed has no such header (RFC 3834 section
// 5: "no" and none mean the same).
void set_origin(GMimeMessage* to, Origin origin) {
  if (origin == Origin::typed) return;
  set_header(to, "Auto-Submitted", origin == Origin::replied ? "auto-replied" : "auto-generated");
  set_header(to, "X-Auto-Response-Suppress", "OOF, AutoReply");
}

void set_headers(GMimeMessage* to, const Message& message) {
  g_mime_message_add_mailbox(to, GMIME_ADDRESS_TYPE_FROM, header_value(message.from_name).c_str(),
                             header_value(message.from).c_str());
  g_mime_message_add_mailbox(to, GMIME_ADDRESS_TYPE_TO, nullptr, header_value(message.to).c_str());
  if (!message.reply_to.empty())
    g_mime_message_add_mailbox(to, GMIME_ADDRESS_TYPE_REPLY_TO, nullptr,
                               header_value(message.reply_to).c_str());
  set_subject(to, message.subject);
  const Owned<GDateTime> date{
      g_date_time_new_from_unix_utc(message.date.time_since_epoch().count())};
  g_mime_message_set_date(to, date.get());
  g_mime_message_set_message_id(to, header_value(message.message_id).c_str());
  std::string references;
  for (const std::string& id : message.references)
    references += (references.empty() ? "" : " ") + in_brackets(id);
  if (!references.empty()) {
    set_header(to, "References", references);
  }
  const std::string& answered = message.in_reply_to.empty() && !message.references.empty()
                                    ? message.references.back()
                                    : message.in_reply_to;
  if (!answered.empty()) set_header(to, "In-Reply-To", in_brackets(answered));
  set_origin(to, message.origin);
  set_header(to, loop_header.data(), "1");
  if (!message.list_id.empty()) set_header(to, "List-Id", in_brackets(message.list_id));
}

std::string decoded_text(GMimeObject* object) {
  if (!GMIME_IS_TEXT_PART(object)) return {};
  char* text = g_mime_text_part_get_text(GMIME_TEXT_PART(object));
  std::string result = text == nullptr ? "" : text;
  g_free(text);
  std::erase(result, '\r');
  return result;
}

}  // namespace

std::string wire_text(const Message& message) {
  start_gmime();
  const Owned<GMimeMessage> mime{g_mime_message_new(TRUE)};
  set_headers(mime.get(), message);
  const auto body = alternatives(message);
  g_mime_message_set_mime_part(mime.get(), GMIME_OBJECT(body.get()));
  const Owned<GMimeFormatOptions> options{g_mime_format_options_new()};
  g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
  GByteArray* bytes = g_byte_array_new();
  const Owned<GMimeStream> stream{g_mime_stream_mem_new_with_byte_array(bytes)};
  if (g_mime_object_write_to_stream(GMIME_OBJECT(mime.get()), options.get(), stream.get()) < 0)
    throw std::runtime_error("GMime cannot write the message");
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

std::optional<ReadMessage> read_message(std::string_view raw) {
  start_gmime();
  const Owned<GMimeStream> stream{g_mime_stream_mem_new_with_buffer(raw.data(), raw.size())};
  const Owned<GMimeParser> parser{g_mime_parser_new_with_stream(stream.get())};
  const Owned<GMimeMessage> message{g_mime_parser_construct_message(parser.get(), nullptr)};
  if (!message) return std::nullopt;
  GMimeObject* body = g_mime_message_get_mime_part(message.get());
  if (!GMIME_IS_MULTIPART(body) || g_mime_multipart_get_count(GMIME_MULTIPART(body)) != 2)
    return std::nullopt;
  ReadMessage result;
  const char* subject = g_mime_message_get_subject(message.get());
  result.subject = subject == nullptr ? "" : subject;
  result.text = decoded_text(g_mime_multipart_get_part(GMIME_MULTIPART(body), 0));
  result.html = decoded_text(g_mime_multipart_get_part(GMIME_MULTIPART(body), 1));
  GMimeHeaderList* headers = g_mime_object_get_header_list(GMIME_OBJECT(message.get()));
  for (int at = 0; at < g_mime_header_list_get_count(headers); ++at) {
    GMimeHeader* header = g_mime_header_list_get_header_at(headers, at);
    const char* value = g_mime_header_get_value(header);
    result.headers.emplace_back(g_mime_header_get_name(header), value == nullptr ? "" : value);
  }
  return result;
}

}  // namespace bot
