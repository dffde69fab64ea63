#include "tickets/desk.h"
#include "tickets/typed_text.h"

namespace tickets {

Result<billing::OrganizationName> resolve_account(UnitOfWork& work, std::string_view account_name) {
  const std::string name = trimmed(account_name);
  const auto called = name.empty() ? std::vector<billing::OrganizationName>{}
                                   : work.billing().organizations_called(name);
  if (called.empty())
    return Refusal{RefusalKind::not_found,
                   "account_unknown",
                   worded("No account is called that; enter the CAM account name or its alias."),
                   "account_name",
                   {}};
  if (called.size() > 1)
    return Refusal{
        RefusalKind::conflict,
        "account_ambiguous",
        worded("Several accounts are called that; enter the alias of the account instead."),
        "account_name",
        {}};
  return called.front();
}

}  // namespace tickets
