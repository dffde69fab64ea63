// A browser over a real socket: keeps cookies, fills in forms, follows a 303.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "tests/support/app/html_form.h"

namespace support {

struct Page {
  int status = 0;
  std::string path;  // where it was found, after the redirects
  std::string content_type;
  std::string body;

  bool shows(std::string_view words) const;  // as a person reads them
};

class Browser {
 public:
  // "http://127.0.0.1:8080"
  explicit Browser(std::string address);

  // Each throws std::runtime_error if the server cannot be reached or ends without an answer.
  Page get(const std::string& path);
  // Gets the page, then sends its form with what was typed.
  Page fill_in(const std::string& page, const std::string& action, const FormValues& typed = {});
  // Sends the form of the page that was seen last, though it may be old by now.
  Page submit(const std::string& action, const FormValues& typed = {});
  // Sends these values and nothing else.
  Page post(const std::string& path, const FormValues&);
  // Sends the form of the page that was seen last with a file in its field "file".
  Page upload(const std::string& action, const FormValues& typed, const std::string& file_name,
              const std::string& bytes);

  const Page& seen() const { return seen_; }

 private:
  Page exchange(std::string_view method, const std::string& path, const std::string& body,
                std::string_view type = "application/x-www-form-urlencoded");
  Page follow(Page);

  std::string address_;
  std::map<std::string, std::string> cookies_;
  std::string location_;  // of the last answer
  Page seen_;
};

}  // namespace support
