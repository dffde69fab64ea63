// What somebody typed into a form that could not be taken, because the session had ended or was
// another one: it goes with the page that is answered, and is sent again by a press. Nothing of it
// is kept on the server, so nobody without a session can fill anything.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "bot/http/message.h"
#include "bot/http/site.h"

namespace bot::http {

struct KeptForm {
  std::string action;  // path and query of our own
  Fields fields;       // without the form token
};

// Of a form that was just sent. None: there is nothing in it, or more than fits (64 KiB, a file).
std::optional<KeptForm> kept_form(const Request&);
// Of a sign-in that carries one.
std::optional<KeptForm> carried_form(const Request& sign_in);

// Makes a page's form carry it: one {{#KEPT}} a field.
void carry(View& form, const KeptForm&);

enum class WhyAgain { session_ended, form_not_current };
// Shows what was typed, and sends it where it was meant to go when it is pressed.
Response send_again_page(const Site&, const Request&, const KeptForm&, WhyAgain);

}  // namespace bot::http
