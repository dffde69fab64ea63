// A desk for the length of one request.
#pragma once

#include "bot/http/site.h"
#include "bot/words/say.h"

namespace bot::http {

// What the job returns, out of one consistent state; nothing it writes is kept.
template <class Job>
auto read_at_desk(const Site& site, Job&& job) {
  const billing::Instant now = site.now();
  const Language language = reading_language();  // the job may be done by another thread
  return tickets::read(site.store, [&](tickets::UnitOfWork& work) {
    const ReadingIn reading(language);
    tickets::Desk desk{work, now, site.desk};
    return job(desk);
  });
}

// What the job returns, a Result; what it wrote is kept unless that is a refusal.
template <class Job>
auto write_at_desk(const Site& site, Job&& job) {
  const billing::Instant now = site.now();
  const Language language = reading_language();
  return tickets::write(site.store, [&](tickets::UnitOfWork& work) {
    const ReadingIn reading(language);
    tickets::Desk desk{work, now, site.desk};
    return job(desk);
  });
}

}  // namespace bot::http
