// What a change of the structure would do, before anything is saved.
#pragma once

#include "bot/focus/importing/import_organization.h"
#include "bot/pages/structure/structure_form.h"

namespace bot::pages {

http::Response trial_page(const http::Site&, const http::Request&, const TypedEdit&,
                          const ReadEdit&, const focus::EditTrial&, billing::Instant now);

}  // namespace bot::pages
