// One mail of every kind, about a request of Northwind's at the point of its life where the mail
// is sent.
#pragma once

#include <vector>

#include "bot/mail/mail_content.h"

bot::MailSettings sample_mail_settings();
// Every value of tickets::MailTemplate that is a mail.
std::vector<tickets::MailTemplate> all_mail_templates();
// `words` is what a person wrote in it: description, question, reason.
bot::MailOccasion occasion_for(tickets::MailTemplate,
                               const std::string& words = "Please split our invoice by team.",
                               tickets::RequestKind = tickets::RequestKind::separate_invoices);
