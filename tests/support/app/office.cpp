#include "tests/support/app/office.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "bot/cli/operations.h"
#include "bot/crypto/crypto.h"
#include "bot/log/log.h"
#include "bot/mail/message.h"
#include "bot/render/organization_json.h"
#include "tests/support/app/database_rows.h"
#include "tests/support/instants.h"

namespace support {
namespace {

using tickets::Role;

std::string file_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// The mails that were written; one that is being written has a name with a dot in front.
std::vector<std::filesystem::path> mails_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> mails;
  if (!std::filesystem::exists(folder)) return mails;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename().string()[0] != '.') mails.push_back(entry.path());
  }
  return mails;
}

// Runs the command with streams of its own.
template <class Command>
Answer answer_of(Command&& command) {
  std::istringstream in;
  std::ostringstream out, err;
  const int code = command(bot::cli::Streams{in, out, err});
  return {code, out.str(), err.str()};
}

}  // namespace

Office::Office() : now_(at(2024, 8, 20, 12)) {
  bot::set_log_level(bot::LogLevel::error);
  config_.database = "sqlite:" + database().string();
  config_.listen_port = 0;
  config_.mail_directory = (folder_.path() / "mail").string();
  archive_ = std::make_unique<bot::focus::Archive>(bot::archive_of(config_));
  open();
  add_people();
}

Office::~Office() = default;

void Office::open() {
  app_ = std::make_unique<bot::App>(config_, [this] { return now_.load(); });
  app_->start_serving();
}

void Office::restart() {
  app_.reset();
  open();
}

void Office::add_people() {
  struct Person {
    const char* email;
    Role role;
    const char* organization;
  };
  static constexpr Person people[] = {{"admin@northwind.example", Role::customer, "northwind"},
                                      {"second@northwind.example", Role::customer, "northwind"},
                                      {"admin@contoso.example", Role::customer, "contoso"},
                                      {"desk@splitdesk.example", Role::support_desk, ""},
                                      {"lead@splitdesk.example", Role::desk_lead, ""},
                                      {"billing@splitdesk.example", Role::billing, ""},
                                      {"auditor@splitdesk.example", Role::auditor, ""},
                                      {"root@splitdesk.example", Role::administrator, ""}};
  const auto hash = bot::hash_password(the_password, bot::PasswordCost::cheap);
  app_->store().write([&](tickets::UnitOfWork& work) {
    for (const auto& person : people) {
      tickets::User user{{person.email}, "Sample Person", person.role, {}, hash, true};
      if (*person.organization) user.organization = {person.organization};
      work.accounts().save_user(user);
    }
    return true;
  });
}

Browser Office::sign_in(const std::string& email) const {
  Browser browser(app_->address());
  const auto page =
      browser.fill_in("/sign-in", "/sign-in", {{"email", email}, {"password", the_password}});
  if (page.status != 200) throw std::logic_error(email + " cannot sign in:\n" + page.body);
  return browser;
}

bot::cli::Books Office::books() {
  return {app_->store(), *archive_, now(), bot::desk_settings_of(config_)};
}

std::string Office::write_file(const std::string& name, const std::string& text) const {
  std::ofstream(folder_.path() / name, std::ios::binary) << text;
  return (folder_.path() / name).string();
}

Answer Office::import_organization(const billing::Organization& organization) {
  return import_organization_file(bot::organization_json(organization));
}

Answer Office::import_organization_file(const std::string& json) {
  const auto file = write_file("organization.json", json);
  return answer_of([&](const bot::cli::Streams& streams) {
    return bot::cli::import_organization(books(), bot::cli::ImportOrganizationOptions{file},
                                         streams);
  });
}

Answer Office::import_costs(const std::string& csv, const std::string& source) {
  bot::cli::ImportChargesOptions options;
  options.file = write_file("costs.csv", csv);
  options.source = source;
  return answer_of([&](const bot::cli::Streams& streams) {
    return bot::cli::import_charges(books(), options, streams);
  });
}

Answer Office::verify() {
  return answer_of(
      [&](const bot::cli::Streams& streams) { return bot::cli::verify(config_, streams); });
}

Answer Office::run_invoices(const std::string& period, std::optional<std::string> organization) {
  bot::cli::RunInvoicesOptions options;
  options.period = period;
  options.organization = std::move(organization);
  return answer_of([&](const bot::cli::Streams& streams) {
    return bot::cli::run_invoices(books(), options, streams);
  });
}

tickets::Ticket Office::ticket(const std::string& number) {
  const auto found = tickets::read(app_->store(), [&](tickets::UnitOfWork& work) {
    return work.tickets().ticket(tickets::TicketNumber{number});
  });
  if (!found) throw std::logic_error("there is no ticket " + number);
  return *found;
}

std::set<std::string> Office::delivered(const std::string& number) {
  std::set<std::string> in_folder, names;
  for (const auto& path : mails_in(config_.mail_directory)) {
    const auto mail = bot::read_message(file_text(path));
    if (!mail) throw std::logic_error(path.string() + " is no mail with text and HTML");
    in_folder.insert(std::string(mail->header("Message-Id")));
  }
  const auto mails = tickets::read(app_->store(), [&](tickets::UnitOfWork& work) {
    return work.outbox().mails_of(tickets::TicketNumber{number});
  });
  for (const auto& mail : mails) {
    if (!in_folder.contains("<" + mail.message_id + ">")) continue;
    names.insert(std::string(tickets::text_of(mail.notice.template_name)) + " " +
                 mail.notice.recipient.value);
  }
  return names;
}

std::size_t Office::mail_files() const { return mails_in(config_.mail_directory).size(); }

bool Office::any_mail_says(const std::string& words) const {
  for (const auto& path : mails_in(config_.mail_directory)) {
    const auto mail = bot::read_message(file_text(path));
    if (mail && mail->text.find(words) != std::string::npos) return true;
  }
  return false;
}

std::vector<std::string> Office::rows() const { return database_rows(database()); }

std::string number_in(const std::string& path) {
  const std::string start = "/tickets/";
  if (!path.starts_with(start)) throw std::logic_error("no ticket in " + path);
  return path.substr(start.size(), path.find('/', start.size()) - start.size());
}

}  // namespace support
