#include "tests/support/app/program.h"

#include <charconv>
#include <stdexcept>

#include "bot/crypto/crypto.h"
#include "tests/support/app/connection.h"

namespace support {
namespace {

Reply reply_in(const std::string& answer, const std::string& path) {
  const auto head_end = answer.find("\r\n\r\n");
  if (head_end == std::string::npos) throw std::runtime_error("no answer to " + path);
  Reply reply;
  reply.body = answer.substr(head_end + 4);
  std::from_chars(answer.data() + 9, answer.data() + 12, reply.status);
  for (auto at = answer.find("\r\n"); at < head_end; at = answer.find("\r\n", at + 2)) {
    const std::string line = answer.substr(at + 2, answer.find("\r\n", at + 2) - at - 2);
    const auto colon = line.find(": ");
    if (colon == std::string::npos) continue;
    reply.headers[billing::folded(line.substr(0, colon))] = line.substr(colon + 2);
  }
  return reply;
}

}  // namespace

nlohmann::json Reply::json() const { return nlohmann::json::parse(body); }

std::string Reply::code() const {
  if (header("content-type") != "application/problem+json") return "";
  return json().at("code").get<std::string>();
}

std::string Reply::header(const std::string& name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? "" : found->second;
}

Program::Program(std::string address, std::string token)
    : address_(std::move(address)), token_(std::move(token)) {}

Reply Program::ask(const std::string& method, const std::string& path, const Headers& headers,
                   const std::string& body) {
  std::string request = method + " " + path + " HTTP/1.1\r\nHost: " + address_.substr(7) +
                        "\r\nConnection: close\r\n";
  if (!token_.empty()) request += "Authorization: Bearer " + token_ + "\r\n";
  std::string type;
  for (const auto& [name, value] : headers) {
    request += name + ": " + value + "\r\n";
    if (name == "Content-Type") type = value;
  }
  if (method == "POST") request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  const Connection connection(address_);
  connection.send(request + "\r\n" + body);
  Reply reply = reply_in(connection.receive_all(), path);
  exchanges_.push_back({method, path, type, body, reply});
  return reply;
}

Reply Program::get(const std::string& path, const Headers& headers) {
  return ask("GET", "/api/v1" + path, headers, "");
}

Reply Program::post(const std::string& path, const nlohmann::json& body, const Headers& headers) {
  return send(path, "application/json", body.is_null() ? "" : body.dump(), headers);
}

Reply Program::send(const std::string& path, const std::string& type, const std::string& bytes,
                    const Headers& headers) {
  Headers all = headers;
  all["Content-Type"] = type;
  return ask("POST", "/api/v1" + path, all, bytes);
}

std::string token_of(Office& office, const std::string& email, std::optional<tickets::Role> role) {
  const std::string shown = "sd_" + bot::random_token();
  office.app().store().write([&](tickets::UnitOfWork& work) {
    const auto user = work.accounts().user({email});
    if (!user) throw std::logic_error("nobody is " + email);
    work.programs().save_token({bot::sha256_hex(shown),
                                shown.substr(0, 12),
                                user->email,
                                role.value_or(user->role),
                                office.now(),
                                {},
                                {}});
    return true;
  });
  return shown;
}

Program program_of(Office& office, const std::string& email, std::optional<tickets::Role> role) {
  return {office.app().address(), token_of(office, email, role)};
}

}  // namespace support
