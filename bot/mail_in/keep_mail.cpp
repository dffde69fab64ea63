#include "bot/mail_in/keep_mail.h"

namespace bot {

std::int64_t keep_mail(tickets::Store& store, std::string_view raw, billing::Instant received_at) {
  std::int64_t id = 0;
  store.write([&](tickets::UnitOfWork& work) {
    id = work.inbound().keep(raw, received_at);
    return true;
  });
  return id;
}

}  // namespace bot
