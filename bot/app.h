// The parts list: builds store, pages, server and workers from a configuration. The program and
// the scenario tests start the same App.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "bot/app_clock.h"
#include "bot/config.h"
#include "tickets/desk.h"
#include "tickets/store.h"

namespace bot {

// Opens the database the configuration names, bringing it to the newest version first.
std::unique_ptr<tickets::Store> open_store_of(const Config&);
tickets::DeskSettings desk_settings_of(const Config&);

class App {
 public:
  // Opens the store and binds the address; serves nothing yet. Throws if either cannot be done.
  App(const Config&, Clock);
  ~App();  // stops what still runs
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  // Serves and works on threads of their own until stop(). Should serving end by itself, that is
  // logged as an incident, is_broken() says so, and `when_broken` is called, on that thread.
  void start(std::function<void()> when_broken = {});
  // Serves only; what time does waits for work_once().
  void start_serving(std::function<void()> when_broken = {});
  bool is_broken() const;
  // Returns when requests and mails under way are finished. Idle connections wait at most two
  // seconds.
  void stop();

  std::string address() const;  // "http://127.0.0.1:8080"
  billing::Instant now() const;
  tickets::Store& store();
  const tickets::DeskSettings& desk_settings() const;
  // What the workers do every second, once and now: mail that came in, switches that are due, mail
  // that is due; and the upkeep of what programs left behind.
  void work_once();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace bot
