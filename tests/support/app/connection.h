// A TCP connection to a server on this machine, given up by whoever sends a whole request.
#pragma once

#include <string>
#include <string_view>

namespace support {

class Connection {
 public:
  // "http://127.0.0.1:8080"; throws std::runtime_error if nobody serves there.
  explicit Connection(const std::string& address);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void send(std::string_view bytes) const;
  // Everything until the server closes it.
  std::string receive_all() const;

 private:
  int socket_;
};

}  // namespace support
