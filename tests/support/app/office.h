// The whole program in a folder of its own: served on a free port, with a clock that a test moves
// and mail that lands in a folder. Its workers rest until they are called.
#pragma once

#include <atomic>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "bot/app.h"
#include "bot/cli/charge_commands.h"
#include "tests/support/app/browser.h"
#include "tests/support/app/costs.h"
#include "tests/support/temporary_folder.h"

namespace support {

// Everybody's in the office.
inline const std::string the_password = "correct horse battery";

// What a command answered.
struct Answer {
  int code = 0;
  std::string out, err;
};

class Office {
 public:
  // Tuesday, August 20, 2024, 12:00 UTC. The people: admin@ and second@northwind.example,
  // admin@contoso.example (customers), desk@, lead@, billing@, auditor@ and root@splitdesk.example,
  // whose roles their names say. No organization yet.
  Office();
  ~Office();

  void set_clock(billing::Instant now) { now_ = now; }
  billing::Instant now() const { return now_.load(); }
  // Ends the program and makes it again on the same folder.
  void restart();
  // A new browser in which that person is signed in. Sessions end as the clock moves on.
  Browser sign_in(const std::string& email) const;
  void work_once() { app_->work_once(); }

  // By the commands, with the office's clock.
  Answer import_organization(const billing::Organization&);
  Answer import_organization_file(const std::string& json);
  Answer import_costs(const std::string& csv, const std::string& source = "aws");
  Answer verify();
  Answer run_invoices(const std::string& period, std::optional<std::string> organization = {});

  tickets::Ticket ticket(const std::string& number);
  // "template recipient" of every mail that lies in the folder and belongs to the ticket.
  std::set<std::string> delivered(const std::string& number);
  std::size_t mail_files() const;
  bool any_mail_says(const std::string& words) const;  // in its text
  // Everything in the database.
  std::vector<std::string> rows() const;

  bot::App& app() { return *app_; }
  const bot::Config& config() const { return config_; }
  std::filesystem::path database() const { return folder_.path() / "splitdesk.db"; }
  std::filesystem::path folder() const { return folder_.path(); }

 private:
  void add_people();
  void open();
  bot::cli::Books books();
  std::string write_file(const std::string& name, const std::string& text) const;

  TemporaryFolder folder_;
  bot::Config config_;
  std::atomic<billing::Instant> now_;
  std::unique_ptr<bot::focus::Archive> archive_;
  std::unique_ptr<bot::App> app_;
};

// "SPL-7K3Q-9" out of "/tickets/SPL-7K3Q-9/confirmation".
std::string number_in(const std::string& path);

}  // namespace support
