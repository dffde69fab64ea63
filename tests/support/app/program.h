// Another program that calls the API over a real socket, with a token of its own.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/app/office.h"

namespace support {

struct Reply {
  int status = 0;
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;

  nlohmann::json json() const;  // throws if it is none
  std::string code() const;     // of a problem; empty: it is none
  std::string etag() const { return header("etag"); }
  std::string header(const std::string& name) const;
};

using Headers = std::map<std::string, std::string>;

// What was asked and answered, for whoever compares it with the API's document.
struct Exchange {
  std::string method, path, request_type, request;
  Reply reply;
};

class Program {
 public:
  // Without a token it shows none.
  Program(std::string address, std::string token);

  Reply get(const std::string& path, const Headers& = {});
  // null: no body at all.
  Reply post(const std::string& path, const nlohmann::json& body = nullptr, const Headers& = {});
  // The bytes as they are.
  Reply send(const std::string& path, const std::string& type, const std::string& bytes,
             const Headers& = {});
  Reply ask(const std::string& method, const std::string& path, const Headers&,
            const std::string& body);

  const std::vector<Exchange>& exchanges() const { return exchanges_; }

 private:
  std::string address_, token_;
  std::vector<Exchange> exchanges_;
};

// A token of that person; in that role if one is given.
std::string token_of(Office&, const std::string& email,
                     std::optional<tickets::Role> role = std::nullopt);
// "desk@splitdesk.example" with a token.
Program program_of(Office&, const std::string& email,
                   std::optional<tickets::Role> role = std::nullopt);

}  // namespace support
