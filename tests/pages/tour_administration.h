// The part of the tour past administration.
#pragma once

#include "tests/pages/tour.h"

namespace support {

void past_administration(const Look& look);

}  // namespace support
