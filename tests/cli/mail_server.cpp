// A request by mail through a real mail server, the built program and back.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "bot/app.h"
#include "bot/app_mail.h"
#include "bot/mail/message.h"
#include "bot/mail/transport.h"
#include "tests/cli/command_line.h"
#include "tests/support/organization_builder.h"

using cli_tests::CommandLine;

namespace {

constexpr const char* python = "/usr/bin/python3";  // Debian's, which sees Debian's packages

bool can_run() {
  const std::string has = std::string(python) + " -c 'import aiosmtpd' >/dev/null 2>&1";
  if (std::system(has.c_str()) == 0) return true;
  WARN("skipped: python3-aiosmtpd is not installed");
  return false;
}

class MailServer {
 public:
  explicit MailServer(const CommandLine& command) : folder_(command.folder() / "boxes") {
    std::filesystem::create_directory(folder_);
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    const std::string script = std::string(SOURCE_FOLDER) + "/tests/cli/mail_server.py";
    const std::string program = std::string(PROGRAM_FOLDER) + "/splitdesk";
    const std::string database = "sqlite:" + command.database().string();
    child_ = ::fork();
    if (child_ == 0) {
      ::dup2(ends[1], STDOUT_FILENO);
      ::execl(python, python, script.c_str(), folder_.c_str(), program.c_str(), database.c_str(),
              nullptr);
      ::_exit(127);
    }
    ::close(ends[1]);
    std::string line;
    for (char letter = 0; ::read(ends[0], &letter, 1) == 1 && letter != '\n';) line += letter;
    ::close(ends[0]);
    port_ = std::stoi(line);
  }
  ~MailServer() {
    ::kill(child_, SIGTERM);
    ::waitpid(child_, nullptr, 0);
  }
  MailServer(const MailServer&) = delete;
  MailServer& operator=(const MailServer&) = delete;

  bot::Config config(const CommandLine& command) const {
    bot::Config config;
    config.database = "sqlite:" + command.database().string();
    config.listen_port = 0;
    config.mail_driver = bot::MailDriver::smtp;
    config.mail_encryption = bot::MailEncryption::none;
    config.smtp_url = "smtp://127.0.0.1:" + std::to_string(port_);
    config.desk_email = "people@desk.example";
    return config;
  }

  std::vector<bot::ReadMessage> boxes() const {
    std::vector<bot::ReadMessage> mails;
    for (int at = 1; std::filesystem::exists(folder_ / (std::to_string(at) + ".eml")); ++at) {
      std::ostringstream raw;
      raw << std::ifstream(folder_ / (std::to_string(at) + ".eml"), std::ios::binary).rdbuf();
      mails.push_back(bot::read_message(raw.str()).value());
    }
    return mails;
  }

 private:
  std::filesystem::path folder_;
  pid_t child_ = -1;
  int port_ = 0;
};

bot::SendOutcome send(const bot::Config& config, const std::string& to, const std::string& id,
                      const std::string& headers, const std::string& words) {
  const auto transport =
      bot::make_transport(bot::mail_settings_of(config, "http://x", bot::Signer("k")));
  return transport->send({"admin@northwind.example", to, id},
                         "From: admin@northwind.example\r\nTo: " + to + "\r\nMessage-ID: <" + id +
                             "@mx.example>\r\n" + headers + "\r\n" + words + "\r\n");
}

}  // namespace

TEST_CASE("a mail server passes mail to mailgate, the answer goes back, and its answer comes in") {
  if (!can_run()) return;
  const CommandLine command;
  command.import_organization(support::an_organization().build());
  const MailServer server(command);
  const bot::Config config = server.config(command);
  bot::App app(config, bot::running_clock());

  const auto taken = send(config, "desk@splitdesk.example", "first", "Subject: Invoices\r\n",
                          "Please send one invoice for each line of business.");
  INFO(taken.answer);
  REQUIRE(taken.result == bot::SendResult::accepted);
  app.work_once();
  std::optional<bot::ReadMessage> received;
  for (const auto& mail : server.boxes())
    if (mail.header("In-Reply-To") == "<first@mx.example>" || mail.subject.starts_with("[SPL-"))
      if (mail.header("To").find("admin@northwind.example") != std::string::npos && !received)
        received = mail;
  REQUIRE(received.has_value());
  std::string reply_to(received->header("Reply-To"));
  std::erase_if(reply_to, [](char c) { return c == '<' || c == '>' || c == ' '; });

  REQUIRE(send(config, reply_to, "second", "Subject: Re: " + received->subject + "\r\n",
               "Thank you.\r\n\r\nOn Monday splitdesk wrote:\r\n> We have received it.")
              .result == bot::SendResult::accepted);
  app.work_once();
  app.store().read([](tickets::UnitOfWork& work) {
    CHECK(work.inbound().inbound(1)->state == tickets::InboundState::opened);
    const auto second = work.inbound().inbound(2).value();
    CHECK(second.state == tickets::InboundState::replied);
    const auto events = work.tickets().events(second.ticket.value());
    const auto* said = std::get_if<tickets::Said>(&events.back().event.body);
    REQUIRE(said != nullptr);
    CHECK(said->text == "Thank you.\n[quoted text left out]");
  });

  const auto boxes = server.boxes().size();
  REQUIRE(
      send(config, reply_to, "third", "Auto-Submitted: auto-replied\r\n", "I am away.").result ==
      bot::SendResult::accepted);
  app.work_once();
  CHECK(server.boxes().size() == boxes);
}

TEST_CASE("a mail server keeps the mail while mailgate cannot") {
  if (!can_run()) return;
  const CommandLine command;
  const MailServer server(command);
  const auto answer = send(server.config(command), "desk@splitdesk.example", "early", "", "Hello");
  CHECK(answer.result == bot::SendResult::temporary);
}
