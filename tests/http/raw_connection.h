// A TCP connection that sends bytes as they are and says whether the server closed it.
#pragma once

#include <string>
#include <string_view>
#include <thread>

#include "bot/http/server.h"
#include "tests/http/walk.h"

namespace walk {

class RawConnection {
 public:
  explicit RawConnection(int port);
  ~RawConnection();
  RawConnection(const RawConnection&) = delete;
  RawConnection& operator=(const RawConnection&) = delete;

  void send(std::string_view bytes);
  // One response: head and, by its Content-Length (or up to the close), body. What came after it
  // stays for the next call. `without_body`: the answer to a HEAD.
  std::string response(bool without_body = false);
  // Whether the server ends the connection within half a second without another byte.
  bool is_closed();

 private:
  bool receive(int timeout_ms);
  int socket_ = -1;
  std::string received_;
};

// The small site on a free port.
struct RunningSite : SmallSite {
  explicit RunningSite(bot::http::ServerOptions options = {});
  ~RunningSite();
  bot::http::Server server;
  std::thread thread;
};

// "GET /x HTTP/1.1\r\nHost: a\r\n" + extra + "\r\n" + body.
std::string request(std::string_view line, std::string_view extra = "", std::string_view body = "");
int status(std::string_view response);

}  // namespace walk
