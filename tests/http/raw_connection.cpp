#include "tests/http/raw_connection.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <stdexcept>

namespace walk {

RawConnection::RawConnection(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    throw std::runtime_error("cannot connect");
  }
}

RawConnection::~RawConnection() { ::close(socket_); }

void RawConnection::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;  // the server closed; what it said is still there to be read
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

// False: nothing more came, because of the end or the time.
bool RawConnection::receive(int timeout_ms) {
  pollfd waiting{socket_, POLLIN, 0};
  if (::poll(&waiting, 1, timeout_ms) <= 0) return false;
  char bytes[4096];
  const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
  if (count <= 0) return false;
  received_.append(bytes, static_cast<std::size_t>(count));
  return true;
}

std::string RawConnection::response(bool without_body) {
  std::size_t head = std::string::npos;
  while ((head = received_.find("\r\n\r\n")) == std::string::npos) {
    if (!receive(5000)) return std::exchange(received_, {});
  }
  std::size_t end = head + 4;
  const auto length = received_.find("Content-Length: ");
  if (!without_body && length < head) {
    std::size_t size = 0;
    const char* digits = received_.data() + length + 16;
    std::from_chars(digits, received_.data() + head, size);
    end += size;
    while (received_.size() < end) {
      if (!receive(5000)) return std::exchange(received_, {});
    }
  }
  std::string answer = received_.substr(0, end);
  received_.erase(0, end);
  return answer;
}

bool RawConnection::is_closed() {
  if (!received_.empty()) return false;
  pollfd waiting{socket_, POLLIN, 0};
  if (::poll(&waiting, 1, 500) <= 0) return false;
  char byte = 0;
  return ::recv(socket_, &byte, 1, 0) <= 0;
}

RunningSite::RunningSite(bot::http::ServerOptions options)
    : server(door,
             [&] {
               options.threads = 8;
               return options;
             }()),
      thread([this] { server.serve(); }) {}

RunningSite::~RunningSite() {
  server.stop();
  thread.join();
}

std::string request(std::string_view line, std::string_view extra, std::string_view body) {
  return std::string(line) + " HTTP/1.1\r\nHost: splitdesk.example\r\n" + std::string(extra) +
         "\r\n" + std::string(body);
}

int status(std::string_view response) {
  int value = 0;
  if (response.starts_with("HTTP/1.1 ")) {
    std::from_chars(response.data() + 9, response.data() + 12, value);
  }
  return value;
}

}  // namespace walk
