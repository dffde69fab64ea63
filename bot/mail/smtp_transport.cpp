#include "bot/mail/smtp_transport.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>
#include <stdexcept>

namespace bot {
namespace {

struct Release {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

// What one sending remembers while libcurl calls back.
struct Conversation {
  std::string_view unsent;
  bool text_begun = false;
  std::string last_line;  // of the server
};

std::size_t give_text(char* buffer, std::size_t size, std::size_t count, void* data) {
  auto& conversation = *static_cast<Conversation*>(data);
  conversation.text_begun = true;
  const std::size_t bytes = std::min(size * count, conversation.unsent.size());
  std::memcpy(buffer, conversation.unsent.data(), bytes);
  conversation.unsent.remove_prefix(bytes);
  return bytes;
}

std::size_t take_line(char* buffer, std::size_t size, std::size_t count, void* data) {
  std::string line(buffer, size * count);
  while (!line.empty() && (line.back() == '\r' || line.back() == '\n')) line.pop_back();
  // 221 answers the good-bye and says nothing about the mail.
  if (!line.empty() && !line.starts_with("221"))
    static_cast<Conversation*>(data)->last_line = std::move(line);
  return size * count;
}

template <class Value>
void set(CURL* handle, CURLoption option, Value value) {
  const CURLcode code = curl_easy_setopt(handle, option, value);
  if (code != CURLE_OK) throw std::runtime_error(curl_easy_strerror(code));
}

void set_up(CURL* handle, const MailSettings& settings, char* error_text) {
  set(handle, CURLOPT_NOSIGNAL, 1L);
  set(handle, CURLOPT_ERRORBUFFER, error_text);
  set(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  set(handle, CURLOPT_URL, settings.smtp_url.c_str());
  set(handle, CURLOPT_CONNECTTIMEOUT, std::min(20L, settings.smtp_timeout_s));
  set(handle, CURLOPT_TIMEOUT, settings.smtp_timeout_s);
  const bool encrypted = settings.encryption == MailEncryption::starttls;
  set(handle, CURLOPT_USE_SSL, static_cast<long>(encrypted ? CURLUSESSL_ALL : CURLUSESSL_NONE));
  set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (!settings.smtp_ca_file.empty()) set(handle, CURLOPT_CAINFO, settings.smtp_ca_file.c_str());
  if (!settings.smtp_user.empty()) {
    set(handle, CURLOPT_USERNAME, settings.smtp_user.c_str());
    set(handle, CURLOPT_PASSWORD, settings.smtp_password.c_str());
  }
}

// 530, 534, 535, 538: the server wants another sign-in; 503: it saw commands in another order.
bool is_about_us(long code) {
  return code == 530 || code == 534 || code == 535 || code == 538 || code == 503;
}

SendOutcome outcome(CURL* handle, CURLcode code, const Conversation& conversation,
                    const std::string& error_text) {
  long reply = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &reply);
  if (code == CURLE_OK) return {SendResult::accepted, conversation.last_line};
  const bool mail_was_judged = code == CURLE_SEND_ERROR || conversation.text_begun;
  if (mail_was_judged && reply >= 500 && reply < 600 && !is_about_us(reply))
    return {SendResult::permanent, conversation.last_line};
  const std::string problem = error_text.empty() ? curl_easy_strerror(code) : error_text;
  if (reply >= 400) return {SendResult::temporary, conversation.last_line + " (" + problem + ")"};
  return {SendResult::temporary, problem};
}

}  // namespace

SmtpTransport::SmtpTransport(const MailSettings& settings) : settings_(settings) {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

SendOutcome SmtpTransport::send(const Envelope& envelope, std::string_view raw) {
  const std::unique_ptr<CURL, Release> handle{curl_easy_init()};
  if (!handle) return {SendResult::temporary, "libcurl cannot start"};
  Conversation conversation{raw, false, {}};
  std::array<char, CURL_ERROR_SIZE> error_text{};
  set_up(handle.get(), settings_, error_text.data());
  const std::string sender = "<" + envelope.from + ">";
  const std::unique_ptr<curl_slist, Release> recipients{
      curl_slist_append(nullptr, ("<" + envelope.to + ">").c_str())};
  set(handle.get(), CURLOPT_MAIL_FROM, sender.c_str());
  set(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
  set(handle.get(), CURLOPT_UPLOAD, 1L);
  set(handle.get(), CURLOPT_READFUNCTION, give_text);
  set(handle.get(), CURLOPT_READDATA, static_cast<void*>(&conversation));
  set(handle.get(), CURLOPT_HEADERFUNCTION, take_line);
  set(handle.get(), CURLOPT_HEADERDATA, static_cast<void*>(&conversation));
  const CURLcode code = curl_easy_perform(handle.get());
  return outcome(handle.get(), code, conversation, error_text.data());
}

}  // namespace bot
