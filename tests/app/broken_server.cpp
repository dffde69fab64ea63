#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <catch2/catch.hpp>
#include <future>

#include "bot/app.h"
#include "tests/support/temporary_folder.h"

namespace {

// Breaks the socket that listens on the port, as a kernel in trouble would.
void break_listening_socket(int port) {
  for (int descriptor = 3; descriptor < 256; ++descriptor) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    int listening = 0;
    socklen_t flag_size = sizeof listening;
    getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &listening, &flag_size);
    if (!listening) continue;
    if (getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size) != 0) continue;
    if (ntohs(address.sin_port) == port) shutdown(descriptor, SHUT_RDWR);
  }
}

}  // namespace

TEST_CASE("a server that ends by itself is told of, and the program goes on to its end") {
  const support::TemporaryFolder folder;
  bot::Config config;
  config.database = "sqlite:" + (folder.path() / "s.db").string();
  config.mail_directory = (folder.path() / "mail").string();
  config.listen_host = "127.0.0.1";
  config.listen_port = 0;
  bot::App app(config, bot::running_clock(std::nullopt));
  std::promise<void> broken;
  app.start([&] { broken.set_value(); });
  CHECK_FALSE(app.is_broken());
  break_listening_socket(std::stoi(app.address().substr(app.address().rfind(':') + 1)));
  REQUIRE(broken.get_future().wait_for(std::chrono::seconds(10)) == std::future_status::ready);
  CHECK(app.is_broken());
  app.stop();
}

TEST_CASE("a server that is stopped is not broken") {
  const support::TemporaryFolder folder;
  bot::Config config;
  config.database = "sqlite:" + (folder.path() / "s.db").string();
  config.mail_directory = (folder.path() / "mail").string();
  config.listen_host = "127.0.0.1";
  config.listen_port = 0;
  bot::App app(config, bot::running_clock(std::nullopt));
  app.start();
  app.stop();
  CHECK_FALSE(app.is_broken());
}
