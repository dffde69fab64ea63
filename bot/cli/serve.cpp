#include <pthread.h>
#include <unistd.h>
#include <csignal>

#include "bot/app.h"
#include "bot/cli/operations.h"

namespace bot::cli {

namespace {

// Signals that end the server are taken by one waiting thread, never by a handler.
sigset_t ending_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

}  // namespace

int serve(const Config& config, const Streams& streams) {
  const auto signals = ending_signals();
  // Before any thread is made, so that all of them inherit it.
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  App app(config, running_clock(config.clock_start));
  app.start([] { kill(getpid(), SIGTERM); });
  streams.out << "splitdesk serves " << app.address() << "\n";
  if (config.clock_start) {
    streams.out << "Its clock was moved: it is " << billing::text_of(app.now()) << " there.\n";
  }
  streams.out.flush();
  int signal = 0;
  sigwait(&signals, &signal);
  app.stop();
  return app.is_broken() ? broken_machine : done;
}

}  // namespace bot::cli
