// What a program is told when something is refused: RFC 9457 problem details.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bot/http/message.h"
#include "tickets/desk.h"

namespace bot::http {

struct Problem {
  int status = 422;
  std::string_view code;  // docs/refusals.md
  std::string detail;     // one sentence that says what to do
  std::string subject;    // the field or object it is about; may be empty
  // One for each wrong field ("reason", "bans.cc-retail"), or each single reason.
  std::vector<billing::Fault> errors;
  // What keeps the action from being done; their links are addresses.
  std::vector<tickets::Unmet> unmet;
  std::string incident;  // of a 500: what the log has, too
};

// Refusals whose status is not that of their kind, and the kind's for all others.
int problem_status(const billing::Refusal&);
Problem problem_of(const billing::Refusal&);

// application/problem+json, never to be kept by anybody on the way.
std::string problem_json(const Problem&);
Response problem_response(const Problem&);

// Whether the path belongs to programs: /api and everything below it, and the door for mail.
bool is_for_programs(std::string_view path);

}  // namespace bot::http
