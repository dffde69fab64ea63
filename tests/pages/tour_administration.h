// The part of the tour past administration and the structure of an organization.
#pragma once

#include "tests/pages/tour.h"

namespace support {

void past_administration(const Look& look);
void past_structure(const Look& look);

}  // namespace support
