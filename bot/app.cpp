#include "bot/app.h"

#include <atomic>
#include <thread>

#include "bot/api/answers.h"
#include "bot/api/api.h"
#include "bot/api/routes.h"
#include "bot/app_mail.h"
#include "bot/http/language.h"
#include "bot/http/mail_route.h"
#include "bot/http/server.h"
#include "bot/http/sign_in.h"
#include "bot/mail/transport.h"
#include "bot/mail_in/keep_mail.h"
#include "bot/pages/journey/mail_draft.h"
#include "bot/pages/pages.h"
#include "bot/program_version.h"
#include "bot/render/format.h"
#include "bot/running_program.h"
#include "bot/sql/sql_store.h"
#include "bot/worker/clock_worker.h"
#include "bot/worker/incident.h"
#include "bot/worker/mail_in_worker.h"
#include "bot/worker/outbox_worker.h"
#include "bot/worker/ticking_thread.h"

namespace bot {

namespace {

http::ServerOptions server_options(const Config& config) {
  http::ServerOptions options;
  options.host = config.listen_host;
  options.port = config.listen_port;
  options.trusted_proxies = config.trusted_proxies;
  options.uploads = api::upload_limits();
  options.https_outside = config.base_url.starts_with("https://");
  options.uploads.emplace(http::mail_path, largest_mail);
  options.uploads.emplace(pages::import_path, options.uploads.at(std::string(api::charges_path)));
  return options;
}

http::Site site_of(const Config& config, tickets::Store& store, const Clock& clock) {
  http::Site site{store,
                  clock,
                  desk_settings_of(config),
                  {config.desk_phone, config.desk_email, config.desk_hours},
                  base_url_of(config),
                  signer_from(key_file_of(config)),
                  config.desk_time_zone,
                  config.clock_start.has_value()};
  return site;
}

OwnAddresses own_addresses(const Config& config) {
  return {config.mail_from, config.mail_reply_to.empty() ? config.mail_from : config.mail_reply_to};
}

std::string migration_name(std::string_view file) {
  return std::string(file.substr(0, file.find('.')));
}

RunningProgram running_program_of(const Config& config, const Clock& clock) {
  RunningProgram running;
  running.version = program_version();
  running.started_at = clock();
  running.config_file = config.file;
  running.settings = settings_in_force(config);
  running.database = sql::file_of(config.database);
  running.archive = archive_of(config);
  running.mail_reaches_people = config.mail_driver == MailDriver::smtp;
  running.clock_ahead = [clock, machine = running_clock()] { return clock() - machine(); };
  running.clock_is_kept = machine_clock_is_kept;
  running.database_version = [url = config.database] {
    return DatabaseVersion{migration_name(sql::last_migration_of(url)),
                           migration_name(sql::embedded_migrations().back().name)};
  };
  return running;
}

}  // namespace

std::unique_ptr<tickets::Store> open_store_of(const Config& config) {
  return sql::open_store(config.database);
}

tickets::DeskSettings desk_settings_of(const Config& config) {
  tickets::DeskSettings settings;
  settings.addresses = {{config.desk_lead_email},
                        {config.desk_email},
                        {config.billing_email},
                        {config.backup_tam_email},
                        {config.tam_manager_email}};
  settings.second_hand = config.second_hand;
  settings.cut_off_days = config.cut_off_days;
  settings.grace_days = config.grace_days;
  settings.structure_max_age = std::chrono::hours(config.structure_max_age_hours);
  settings.message_id_domain = config.mail_from.substr(config.mail_from.find('@') + 1);
  settings.calendar.utc_offset = utc_offset_in(config.desk_time_zone);
  settings.calendar.zone = config.desk_time_zone;
  for (const auto& day : config.holidays) {
    const auto instant = billing::parse_instant(day).value();
    settings.calendar.holidays.insert(std::chrono::floor<std::chrono::days>(instant));
  }
  settings.tam_calendar = settings.calendar;
  settings.tam_calendar.utc_offset = utc_offset_in("America/Chicago");
  settings.tam_calendar.zone = "America/Chicago";
  return settings;
}

// In the order in which they are made; they end in the opposite one.
struct App::Parts {
  Parts(const Config& config, Clock the_clock)
      : listen_host(config.listen_host),
        clock(std::move(the_clock)),
        store(open_store_of(config)),
        site(site_of(config, *store, clock)),
        seller(seller_of(config)),
        keeper(*store, clock),
        tokens(*store, clock),
        archive(archive_of(config)),
        running(running_program_of(config, clock)),
        api_routes(site, seller, archive),
        router(make_router()),
        door(site, router, keeper, tokens),
        server(door, server_options(config)),
        transport(make_transport(mail_settings_of(config, known_base_url(config), site.signer))),
        outbox_parts{*store,
                     *transport,
                     mail_settings_of(config, site.base_url, site.signer),
                     site.desk,
                     {site.base_url, config.webhooks_to_private}},
        outbox_worker(outbox_parts, clock),
        clock_worker(*store, site.desk, clock),
        upkeep("upkeep of the API", std::chrono::minutes(1),
               [this] {
                 look_after_programs();
                 return false;
               }),
        mail_in_parts{*store, site.desk, site.signer, own_addresses(config),
                      pages::save_mail_draft},
        mail_in_worker(mail_in_parts, clock) {
    running.workers = [this] {
      return std::vector{clock_worker.pulse(), outbox_worker.pulse_of_mails(),
                         outbox_worker.pulse_of_webhooks(), mail_in_worker.pulse(), upkeep.pulse()};
    };
  }

  void look_after_programs() {
    tokens.write_uses();
    api::forget_old_answers(*store, clock());
  }

  // Of port 0 only the server knows which one it became.
  const std::string& known_base_url(Config config) {
    config.listen_port = server.port();
    site.base_url = base_url_of(config);
    running.settings = settings_in_force(config);
    return site.base_url;
  }

  http::Router make_router() {
    http::Router made;
    http::add_sign_in(made, site, keeper);
    http::add_language(made, site);
    http::add_health(made, site);
    http::add_mail_route(made, site);
    pages::add_pages(made, site, seller);
    pages::add_explain_pages(made, site, archive);
    pages::add_import_page(made, site, archive);
    pages::add_structure_pages(made, site, archive);
    pages::add_program_pages(made, site, running, archive);
    api_routes.add_to(made);
    return made;
  }

  std::string listen_host;
  Clock clock;
  std::unique_ptr<tickets::Store> store;
  http::Site site;
  DocumentSeller seller;
  http::SessionKeeper keeper;
  http::TokenKeeper tokens;
  focus::Archive archive;
  RunningProgram running;
  api::ApiRoutes api_routes;
  http::Router router;
  http::Door door;
  http::Server server;
  std::unique_ptr<Transport> transport;
  OutboxParts outbox_parts;
  OutboxWorker outbox_worker;
  ClockWorker clock_worker;
  TickingThread upkeep;
  MailInParts mail_in_parts;
  MailInWorker mail_in_worker;
  std::atomic<bool> broken = false;
  std::thread serving;
};

App::App(const Config& config, Clock clock)
    : parts_(std::make_unique<Parts>(config, std::move(clock))) {}

App::~App() { stop(); }

void App::start_serving(std::function<void()> when_broken) {
  parts_->serving = std::thread([this, when_broken = std::move(when_broken)] {
    try {
      parts_->server.serve();
    } catch (const std::exception& problem) {
      log_incident("serve", problem.what());
      parts_->broken = true;
      if (when_broken) when_broken();
    }
  });
}

bool App::is_broken() const { return parts_->broken; }

void App::start(std::function<void()> when_broken) {
  start_serving(std::move(when_broken));
  parts_->outbox_worker.start();
  parts_->clock_worker.start();
  parts_->upkeep.start();
  parts_->mail_in_worker.start();
}

void App::stop() {
  parts_->server.stop();
  if (parts_->serving.joinable()) parts_->serving.join();
  parts_->upkeep.stop();
  parts_->mail_in_worker.stop();
  parts_->clock_worker.stop();
  parts_->outbox_worker.stop();
  try {
    parts_->tokens.write_uses();
  } catch (const std::exception& problem) {
    log_incident("last use of tokens", problem.what());
  }
}

std::string App::address() const {
  return "http://" + parts_->listen_host + ":" + std::to_string(parts_->server.port());
}

billing::Instant App::now() const { return parts_->clock(); }
tickets::Store& App::store() { return *parts_->store; }
const tickets::DeskSettings& App::desk_settings() const { return parts_->site.desk; }

void App::work_once() {
  while (read_stored_mail(parts_->mail_in_parts, parts_->clock) > 0) {
  }
  run_once(*parts_->store, parts_->site.desk, parts_->clock());
  while (send_due_mails(parts_->outbox_parts, parts_->clock) > 0) {
  }
  while (tell_due_webhooks(parts_->outbox_parts, parts_->clock) > 0) {
  }
  parts_->look_after_programs();
}

}  // namespace bot
