#include "bot/app_mail.h"

namespace bot {

MailSettings mail_settings_of(const Config& config, std::string base_url, Signer signer) {
  while (base_url.ends_with('/')) base_url.pop_back();
  MailSettings settings;
  settings.driver = config.mail_driver;
  settings.directory = config.mail_directory;
  settings.smtp_url = config.smtp_url;
  settings.smtp_user = config.smtp_user;
  settings.smtp_password = config.smtp_password;
  settings.smtp_ca_file = config.smtp_ca_file;
  settings.encryption = config.mail_encryption;
  settings.from = config.mail_from;
  settings.from_name = config.mail_from_name;
  settings.reply_to = config.mail_reply_to.empty() ? config.mail_from : config.mail_reply_to;
  settings.signer = std::move(signer);
  settings.base_url = std::move(base_url);
  settings.desk_phone = config.desk_phone;
  settings.desk_email = config.desk_email;
  settings.desk_hours = config.desk_hours;
  settings.desk_time_zone = config.desk_time_zone;
  return settings;
}

}  // namespace bot
