// An issued run of two documents and its certificate, for tests of how runs are kept.
#pragma once

#include <string>

#include "billing/repository.h"

namespace support {

// Draws its numbers. The invoice of cc-lab is 10.50 in two lines, the organization's 0.25.
billing::IssuedRun an_issued_run(billing::Repository&, const std::string& organization,
                                 billing::Month period);

}  // namespace support
