#include "tests/pages/visitor.h"

#include <fstream>

#include "bot/http/forms.h"
#include "bot/pages/journey/draft.h"
#include "bot/pages/pages.h"

namespace support {

using bot::http::Method;
using bot::http::Request;
using bot::http::Response;

namespace {

bot::RunningProgram running_in(const std::filesystem::path& folder, billing::Instant now) {
  bot::RunningProgram running;
  running.version = "1.2.3";
  running.started_at = now - std::chrono::hours(50);
  running.config_file = "/etc/splitdesk.toml";
  running.settings = {
      {"database", "where everything is kept", "sqlite:/srv/a.db", "",
       bot::SettingOrigin::command_line, "--database"},
      {"web.base_url", "address people use", "https://splitdesk.example", "",
       bot::SettingOrigin::environment, "SPLITDESK_WEB_BASE_URL"},
      {"desk.cut_off_days", "days before a month begins", "5", "days", bot::SettingOrigin::file,
       "line 12"},
      {"desk.phone", "the desk's phone number", "+1 555 0100"},
      {"mail.smtp_user", "name to sign in with", ""},
      {"mail.smtp_password", "better given as a variable", "", "", bot::SettingOrigin::environment,
       "SPLITDESK_MAIL_SMTP_PASSWORD", true, true},
      {"seller.vat_id", "a secret that is not set", "", "", bot::SettingOrigin::preset, "", true}};
  running.database = folder / "splitdesk.db";
  std::ofstream(running.database) << "";
  running.archive = folder;
  running.clock_ahead = [] { return std::chrono::seconds(0); };
  running.clock_is_kept = [] { return std::optional(true); };
  running.database_version = [] {
    return bot::DatabaseVersion{"0006_preferences", "0006_preferences"};
  };
  running.workers = [] {
    std::vector<bot::Pulse> pulses;
    for (const char* name : {"clock", "outbox", "webhooks", "mail_in", "upkeep of the API"})
      pulses.push_back({name, std::chrono::seconds(5), true, std::chrono::seconds(3), {}, ""});
    return pulses;
  };
  return running;
}

}  // namespace

Visitor::Visitor()
    : site{*story.store, [this] { return story.now; }, {},
           {},           "https://splitdesk.example",  bot::Signer("a key of a test")},
      seller{"Example Cloud", {"1 Main St", "Springfield", "US"}, "billing@desk.example"} {
  site.desk = story.settings;
  bot::pages::add_pages(router, site, seller);
  bot::pages::add_explain_pages(router, site, archive);
  bot::pages::add_import_page(router, site, archive);
  bot::pages::add_structure_pages(router, site, archive);
  running = running_in(archive_folder.path(), story.now);
  bot::pages::add_program_pages(router, site, running, archive);
}

Response Visitor::ask(Method method, const std::optional<tickets::Actor>& who,
                      std::string_view address, FormFields form) {
  Request request;
  request.method = method;
  request.path = address.substr(0, address.find('?'));
  if (address.find('?') != std::string_view::npos) {
    request.query = *bot::http::parse_urlencoded(address.substr(address.find('?') + 1));
  }
  request.body_file = body_file_;
  for (auto& [name, value] : form) request.form.add(std::move(name), std::move(value));
  if (who) {
    request.user = tickets::User{who->email, who->name, who->role, who->organization, "", true};
    request.session = tickets::Session{"", who->email, "form-token", {}, {}, {}};
    story.store->read([&](tickets::UnitOfWork& work) {
      request.preferences = work.accounts().preferences(who->email);
    });
  }
  bool other_method = false;
  const auto match = router.find(method, request.path, other_method);
  Response none;
  none.status = other_method ? 405 : 404;
  if (!match) return none;
  none.status = 403;
  if (match->roles != 0 && (!who || (match->roles & tickets::bit(who->role)) == 0)) return none;
  request.path_values = match->path_values;
  return (*match->handler)(request);
}

Response Visitor::get_as_anybody(std::string_view address) {
  return ask(Method::get, std::nullopt, address, {});
}

Response Visitor::post_as_anybody(std::string_view address, FormFields form) {
  return ask(Method::post, std::nullopt, address, std::move(form));
}

Response Visitor::get(const tickets::Actor& who, std::string_view address) {
  return ask(Method::get, who, address, {});
}

Response Visitor::post(const tickets::Actor& who, std::string_view address, FormFields form) {
  return ask(Method::post, who, address, std::move(form));
}

Response Visitor::upload(const tickets::Actor& who, std::string_view address, FormFields form,
                         std::string_view bytes) {
  const TemporaryFolder folder;
  body_file_ = folder.path() / "upload";
  std::ofstream(body_file_, std::ios::binary) << bytes;
  form.emplace_back("file", "costs.csv");
  auto response = ask(Method::post, who, address, std::move(form));
  body_file_.clear();
  return response;
}

std::string Visitor::location(const Response& response) {
  if (response.status != 303) return {};
  for (const auto& [name, value] : response.headers) {
    if (name == "Location") return value;
  }
  return {};
}

std::string Visitor::ticket(std::string_view below) {
  return "/tickets/" + story.number.value + std::string(below);
}

std::pair<std::string, std::string> Visitor::seen() {
  return {"version", std::to_string(story.version().value)};
}

void Visitor::fill_in_the_form() {
  post(the_customer(), "/requests/new/details",
       {{"name", "Org Admin"},
        {"account", "northwind"},
        {"description", "One invoice for each line of business"}});
  post(the_customer(), "/requests/new/setup",
       {{"scope", "cc-retail"}, {"scope", "cc-ops"}, {"scope", "cc-lab"}, {"go", "continue"}});
}

std::string Visitor::key() {
  return story.look([](tickets::Desk& desk) {
    return bot::pages::draft_from(desk.work.accounts().draft(the_customer().email).value_or(""))
        .key;
  });
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace support
