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

// The refusal's reasons at the fields they are about (their names behind the prefix), or on top.
Faults faults_at(const billing::Refusal&, std::string_view prefix);

}  // namespace bot::pages
