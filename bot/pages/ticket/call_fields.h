// The fields with which a call is promised: number, day, from, to, zone, who calls.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bot/http/site.h"
#include "bot/pages/parts/form.h"

namespace bot::pages {

// {{>PLACE}}: fields whose ids begin with that prefix ("call-"); what was typed, else what is
// proposed.
void show_promise_fields(View&, std::string_view place, std::string_view prefix,
                         const http::Request&, const tickets::PromisedCall& proposed,
                         const Faults&);

// What the fields of that prefix say; what is missing or unreadable is left empty, with a fault at
// its field where only this page can tell why.
struct TypedPromise {
  bool any = false;  // a day or a time is given
  tickets::PromisedCall promised;
  Faults faults;
};
TypedPromise promise_in(const http::Request&, std::string_view prefix);

// The prefix of the fields of the call that was promised by the event of that sequence.
std::string call_back_prefix(std::uint32_t promise);
// {{>CALLED_BACK}} of the form: how the promised call went, and the next one that is proposed.
void show_called_back(View& form, const http::Request&, const tickets::CallBack&,
                      const tickets::PromisedCall& proposed, const Faults&);
// What those fields say.
struct TypedCall {
  tickets::CalledBack call;
  Faults faults;  // of the next promise, as of promise_in
};
TypedCall called_back_in(const http::Request&, std::uint32_t promise);

// The refusal's reasons at the fields they are about (their names behind the prefix), or on top.
Faults faults_at(const billing::Refusal&, std::string_view prefix);

}  // namespace bot::pages
