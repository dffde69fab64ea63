// The brief a Primary TAM reaches from his mail, without an account: the link itself says who he is
// (bot/render/brief_link.h). Reading changes nothing; what he presses is a POST.
#pragma once

#include <optional>
#include <string>

#include "bot/http/site.h"
#include "bot/pages/parts/form.h"
#include "tickets/escalation_chain.h"

namespace bot::pages {

// What a link stands for, as things are now.
struct Brief {
  tickets::Ticket ticket;
  std::optional<tickets::Escalation> escalation;  // none: the brief of the ticket
  tickets::Actor reader;                          // in the role of a TAM
  std::string time_zone;                          // the reader's, else the desk's
  std::optional<tickets::Email> asked;            // who is asked of the escalation now
  std::optional<tickets::Email> next;             // who is asked after him
  bool is_his = false;                            // the escalation is open, and his to move
  bool ran_out = false;  // nobody answered in time, rather than that the request was closed
};

// None: no such ticket or escalation, or the mark was not made for anybody who may be asked.
std::optional<Brief> brief_in(const http::Site&, const http::Request&, tickets::Desk&);

// The page, with what was wrong with a form of it that is shown again.
http::Response brief_page(const http::Site&, const http::Request&, tickets::Desk&, const Brief&,
                          const Faults& = {}, int status = 200);

}  // namespace bot::pages
