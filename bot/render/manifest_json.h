// A manifest: the file beside a cost export in which its sender says what is in it.
#pragma once

#include <string_view>

#include "billing/charge_manifest.h"

namespace bot {

// {"rows": 1000000, "sum": {"USD": "1234.56"}, "sha256": "9f86..."}, each may be left out but not
// all. A sum is a text: a JSON number is a float to many who write it. Refused with
// `manifest_unreadable`, a fault for each place that is wrong; unknown keys are wrong, too.
billing::Result<billing::ChargeManifest> parse_manifest(std::string_view json);

}  // namespace bot
