// The approved structure as people read it, for evidence.
#pragma once

#include <string>
#include <vector>

#include "billing/structure/fingerprint.h"

namespace billing {

// One sentence per object, by ids: "Cost Center cc-lab gets its own invoice", "Provider p-aws
// (account 100200300401) in Workspace ws-web".
std::vector<std::string> in_words(const Fingerprint&);

}  // namespace billing
