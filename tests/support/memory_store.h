// The whole store in memory, with the same promises as the one on a database: a test needs no file
// and no second thread.
#pragma once

#include <memory>

#include "tickets/store.h"

namespace support {

// Empty. What a refused or throwing job wrote is gone, as in every store.
std::unique_ptr<tickets::Store> memory_store();

// How often the mail of an event was enqueued again under a key that was there, and so dropped: of
// a memory_store(), in what was written.
std::size_t repeated_mails(tickets::Store&);

}  // namespace support
