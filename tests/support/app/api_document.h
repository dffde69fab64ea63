// Compares what was asked and answered with the API's own document.
#pragma once

#include <string>
#include <vector>

#include "tests/support/app/program.h"

namespace support {

// What does not fit docs/openapi.json, one line each; empty: everything does. A line that begins
// with "skipped" if the validator (python3-jsonschema) is not installed.
std::string what_does_not_fit(const Office&, const std::vector<Exchange>&);

}  // namespace support
