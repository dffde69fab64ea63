// HTTP/1.1 on a socket: the only file that knows the HTTP library is behind this header. Every
// frame that could be read in two ways is refused and its connection closed.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "bot/http/door.h"

namespace bot::http {

struct ServerOptions {
  std::string host = "127.0.0.1";
  int port = 0;                        // 0: any free one
  std::uint64_t body_limit = 1 << 20;  // bytes of a form, or of what a program sends
  // Paths below /api/ whose bodies may be larger, with their limits in bytes: they are written to a
  // temporary file, and only for somebody who may send them.
  std::map<std::string, std::uint64_t, std::less<>> uploads;
  // Addresses of proxies in front whose X-Forwarded-For is believed (its last entry).
  std::vector<std::string> trusted_proxies;
  bool https_outside = false;  // base_url is https: browsers are told to stay there
  std::size_t threads = 128;   // one per connection, idle ones included
};

class Server {
 public:
  // Binds at once; throws std::runtime_error if the address is taken or is none. The door lives
  // longer than the server.
  Server(const Door&, ServerOptions);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  int port() const;
  // Answers until stop() is called from another thread; requests under way are finished. Once.
  void serve();
  // May be called from any thread, at any time, before serve() too.
  void stop();

 private:
  struct Socket;
  std::unique_ptr<Socket> socket_;
};

}  // namespace bot::http
