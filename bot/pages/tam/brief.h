// The brief a Primary TAM reaches from his mail, without an account: the link itself says who he is
// (bot/render/brief_link.h). Reading changes nothing; what he presses is a POST.
#pragma once

#include <optional>
#include <string>
#include <vector>

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
  std::vector<tickets::CallBack> calls;  // promised, and his to make
};

// None: no such ticket or escalation, or the mark was not made for anybody who may be asked.
std::optional<Brief> brief_in(const http::Site&, const http::Request&, tickets::Desk&);

// The page, with what was wrong with a form of it that is shown again.
http::Response brief_page(const http::Site&, const http::Request&, tickets::Desk&, const Brief&,
                          const Faults& = {}, int status = 200);

// One form per call the reader promised: how it went.
void show_brief_calls(View&, const http::Site&, const http::Request&, const Brief&, const Faults&,
                      std::string_view form_token);
// POST /b/{number}/{escalation}/{mark}/call-backs/{promise}.
void add_brief_calls(http::Router&, const http::Site&);
// Where a form of the brief is sent: below its own address.
std::string below_brief(const http::Request&, std::string_view what);
// The brief's address for its reader.
std::string path_of(const http::Site&, const Brief&);

}  // namespace bot::pages
