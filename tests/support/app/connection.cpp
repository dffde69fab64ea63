#include "tests/support/app/connection.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <stdexcept>

namespace support {

Connection::Connection(const std::string& address) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  std::uint16_t port = 0;
  const auto digits = std::string_view(address).substr(address.rfind(':') + 1);
  std::from_chars(digits.data(), digits.data() + digits.size(), port);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0) {
    ::close(socket_);
    throw std::runtime_error("nobody serves " + address);
  }
}

Connection::~Connection() { ::close(socket_); }

void Connection::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) throw std::runtime_error("the server does not listen");
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

std::string Connection::receive_all() const {
  std::string all;
  char bytes[16384];
  for (;;) {
    const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
    if (count <= 0) return all;
    all.append(bytes, static_cast<std::size_t>(count));
  }
}

}  // namespace support
