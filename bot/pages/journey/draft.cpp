#include "bot/pages/journey/draft.h"

#include "bot/http/forms.h"

namespace bot::pages {
namespace {

void append(std::string& text, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  if (!text.empty()) text += '&';
  text.append(name) += '=' + http::percent_encoded(value);
}

}  // namespace

std::string text_of(const Draft& draft) {
  std::string text;
  append(text, "key", draft.key);
  append(text, "name", draft.name);
  append(text, "account", draft.account);
  append(text, "phone", draft.phone);
  append(text, "description", draft.description);
  append(text, "kind", tickets::text_of(draft.kind));
  if (draft.call) {
    append(text, "call", "1");
    append(text, "call-number", draft.call->number);
    append(text, "call-window", draft.call->window);
  }
  for (const billing::CostCenterId& id : draft.scope) append(text, "scope", id.value);
  if (draft.anyway) append(text, "anyway", "1");
  if (draft.unchecked) append(text, "unchecked", "1");
  append(text, "ticket", draft.ticket);
  return text;
}

Draft draft_from(std::string_view text) {
  const auto fields = http::parse_urlencoded(text);
  if (!fields.ok()) return {};
  Draft draft;
  draft.key = fields->get("key");
  draft.name = fields->get("name");
  draft.account = fields->get("account");
  draft.phone = fields->get("phone");
  draft.description = fields->get("description");
  draft.kind = tickets::request_kind_from(fields->get("kind")).value_or(draft.kind);
  if (fields->has("call")) {
    draft.call = tickets::CallWish{std::string(fields->get("call-number")),
                                   std::string(fields->get("call-window"))};
  }
  draft.ticket = fields->get("ticket");
  draft.anyway = fields->has("anyway");
  draft.unchecked = fields->has("unchecked");
  for (const std::string_view id : fields->all("scope")) draft.scope.insert({std::string(id)});
  return draft;
}

Draft open_draft(tickets::Accounts& accounts, const tickets::Email& who) {
  const auto text = accounts.draft(who);
  Draft draft = text ? draft_from(*text) : Draft{};
  return draft.ticket.empty() ? draft : Draft{};
}

void save(tickets::Accounts& accounts, const tickets::Email& who, const Draft& draft) {
  accounts.save_draft(who, text_of(draft));
}

}  // namespace bot::pages
