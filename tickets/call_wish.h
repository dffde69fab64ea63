// The wish for a call and the promise of one: numbers, windows, who calls (workflow section 6).
#pragma once

#include <optional>
#include <string_view>

#include "tickets/desk.h"

namespace tickets {

// Whether it can be dialed: at least 5 digits, and beside them only blanks and + - / ( ) . x
bool is_phone_number(std::string_view);

// Number and window in one line each; a wish without a number becomes none. Refused with
// `phone_number_too_long`, `phone_number_wrong`.
std::optional<Refusal> take_call_wish(std::optional<CallWish>&);

// A promise somebody can keep, its number, zone and owner in one line each: all four and the window
// are there (`call_back_missing`, a fault for each field that is not), the window lies ahead
// (`call_back_past`) and ends after it begins (`call_back_backwards`), the number can be dialed
// (`phone_number_wrong`). Whether the time zone
// exists, only the outer ring can say. None: it can be kept.
std::optional<Refusal> take_promise(PromisedCall&, billing::Instant now);

// For where a promise is needed and none was made.
Refusal call_back_missing();

// Whether there is somebody left to dial for the caller after that one did not answer: the back-up
// TAM, after the first of the chain, while TAMs are on duty.
bool back_up_is_next(Desk&, const Ticket&, const Email& dialed);

// Whether a Primary TAM is on duty at that instant.
bool is_on_duty(const BusinessCalendar& tam_calendar, billing::Instant);

}  // namespace tickets
