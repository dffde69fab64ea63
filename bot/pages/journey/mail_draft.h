// The form, filled in with what somebody has written by mail.
#pragma once

#include "tickets/mail_in/read_mail.h"
#include "tickets/store.h"

namespace bot::pages {

// Saves a draft for the sender if he has a customer's account, and has not typed anything himself.
void save_mail_draft(tickets::UnitOfWork&, const tickets::ReadMail&);

}  // namespace bot::pages
