// The SMTP server of smtp_server.py as a child process.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

class SmtpServer {
 public:
  // Whether python3-aiosmtpd and openssl are there; says so if they are not.
  static bool can_run();

  SmtpServer();  // makes a folder and a certificate for localhost; does not run yet
  ~SmtpServer();
  SmtpServer(const SmtpServer&) = delete;
  SmtpServer& operator=(const SmtpServer&) = delete;

  void run();  // on a free port; on the same one when run again
  void end();

  int port() const { return port_; }
  std::string url() const;
  std::string certificate() const { return folder_ / "certificate.pem"; }
  std::vector<std::string> mails() const;  // raw, in the order they came
  std::vector<std::string> facts() const;  // "tls=True user=splitdesk from=... to=..."

 private:
  std::vector<std::string> files(const std::string& ending) const;

  std::filesystem::path folder_;
  int port_ = 0;
  pid_t child_ = -1;
};
