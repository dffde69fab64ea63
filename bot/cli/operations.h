// The commands that run and look after the program itself. Each takes options that were already
// read and returns its exit code.
#pragma once

#include <optional>
#include <string>

#include "bot/cli/command_line.h"
#include "bot/config.h"

namespace bot::cli {

// Serves until SIGINT or SIGTERM; broken_machine if serving ended by itself.
int serve(const Config&, const Streams&);

// Brings the database to the newest version.
int migrate(const Config&, const Streams&);

struct UserAddOptions {
  std::string email;
  std::string name;
  std::string role;                         // text of tickets::Role
  std::optional<std::string> organization;  // a customer's
};
// The password is one line on standard input, at least 12 characters. An address that has an
// account keeps it, with everything replaced.
int user_add(const Config&, const UserAddOptions&, const Streams&);

// Ends the account's sessions and lets nobody sign in with it; it stays on what it did.
int user_deactivate(const Config&, const std::string& email, const Streams&);

// Keeps the message on standard input for the server to read: what a mail server delivers to.
// Returns mail_kept only when its bytes are on the disk; see MailgateExit.
int mailgate(const Config&, const Streams&);

// Checks everything that is kept; names the first altered record of each chain.
int verify(const Config&, const Streams&);

struct DemoOptions {
  std::string directory = "var/demo";
  bool fresh = false;  // throws away the demo that is there
};
// Makes a demo organization, its users and its configuration, or repeats their sign-ins.
int demo(const DemoOptions&, const Streams&);

// Tells a refusal on `err`, every fault on a line of its own, and returns `refused`.
int tell(const billing::Refusal&, const Streams&);

}  // namespace bot::cli
