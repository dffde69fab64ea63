#include "tests/support/app/browser.h"

#include <charconv>
#include <stdexcept>

#include "tests/support/app/connection.h"

namespace support {
namespace {

std::string without_fragment(const std::string& path) { return path.substr(0, path.find('#')); }

}  // namespace

bool Page::shows(std::string_view words) const {
  return words_of(body).find(words) != std::string::npos;
}

Browser::Browser(std::string address) : address_(std::move(address)) {}

Page Browser::exchange(std::string_view method, const std::string& path, const std::string& body,
                       std::string_view type) {
  std::string request = std::string(method) + " " + without_fragment(path) +
                        " HTTP/1.1\r\nHost: " + address_.substr(7) + "\r\nConnection: close\r\n";
  std::string cookies;
  for (const auto& [name, value] : cookies_) {
    cookies += (cookies.empty() ? "" : "; ") + name + "=" + value;
  }
  if (!cookies.empty()) request += "Cookie: " + cookies + "\r\n";
  if (method == "POST") {
    request += "Content-Type: " + std::string(type) +
               "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
  }
  const Connection connection(address_);
  connection.send(request + "\r\n" + body);
  const std::string answer = connection.receive_all();
  const auto head_end = answer.find("\r\n\r\n");
  if (head_end == std::string::npos) throw std::runtime_error("the server did not answer " + path);

  Page page;
  page.path = without_fragment(path);
  page.body = answer.substr(head_end + 4);
  std::from_chars(answer.data() + 9, answer.data() + 12, page.status);
  location_.clear();
  for (auto at = answer.find("\r\n"); at < head_end; at = answer.find("\r\n", at + 2)) {
    const std::string line = answer.substr(at + 2, answer.find("\r\n", at + 2) - at - 2);
    const std::string value = line.substr(std::min(line.size(), line.find(": ") + 2));
    if (line.starts_with("Location: ")) location_ = value;
    if (line.starts_with("Content-Type: ")) page.content_type = value;
    if (line.starts_with("Set-Cookie: ")) {
      const auto equals = value.find('=');
      const auto content = value.substr(equals + 1, value.find(';') - equals - 1);
      if (content.empty())
        cookies_.erase(value.substr(0, equals));
      else
        cookies_[value.substr(0, equals)] = content;
    }
  }
  return page;
}

Page Browser::follow(Page page) {
  for (int hops = 0; page.status == 303 && hops < 5; ++hops) page = exchange("GET", location_, "");
  seen_ = page;
  return page;
}

Page Browser::get(const std::string& path) { return follow(exchange("GET", path, "")); }

Page Browser::fill_in(const std::string& page, const std::string& action, const FormValues& typed) {
  get(page);
  return submit(action, typed);
}

Page Browser::submit(const std::string& action, const FormValues& typed) {
  return post(action, typed_over(form_on_page(seen_.body, action), typed));
}

Page Browser::post(const std::string& path, const FormValues& values) {
  return follow(exchange("POST", path, urlencoded(values)));
}

Page Browser::upload(const std::string& action, const FormValues& typed,
                     const std::string& file_name, const std::string& bytes) {
  const std::string part = "--part-of-a-test\r\nContent-Disposition: form-data; name=\"";
  std::string body;
  for (const auto& [name, value] : typed_over(form_on_page(seen_.body, action), typed)) {
    if (name != "file") body += part + name + "\"\r\n\r\n" + value + "\r\n";
  }
  body += part + "file\"; filename=\"" + file_name + "\"\r\nContent-Type: text/csv\r\n\r\n" +
          bytes + "\r\n--part-of-a-test--\r\n";
  return follow(exchange("POST", action, body, "multipart/form-data; boundary=part-of-a-test"));
}

}  // namespace support
