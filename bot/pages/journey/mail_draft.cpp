#include "bot/pages/journey/mail_draft.h"

#include "bot/pages/journey/draft.h"
#include "tickets/typed_text.h"

namespace bot::pages {

void save_mail_draft(tickets::UnitOfWork& work, const tickets::ReadMail& mail) {
  const auto user = work.accounts().user(mail.sender);
  if (!user || !user->active || user->role != tickets::Role::customer) return;
  Draft draft = open_draft(work.accounts(), user->email);
  if (!draft.description.empty()) return;
  if (draft.name.empty()) draft.name = user->name;
  if (draft.account.empty() && user->organization) {
    const auto title = work.billing().organization_title(*user->organization);
    draft.account = title ? title->display_name : "";
  }
  draft.description = tickets::trimmed(mail.text);
  save(work.accounts(), user->email, draft);
}

}  // namespace bot::pages
