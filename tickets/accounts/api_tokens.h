// The verbs about tokens of other programs, for pages and commands alike.
#pragma once

#include <optional>
#include <string>

#include "tickets/store.h"

namespace tickets {

// Whether a token of that person may act in that role: in the person's own, or, of somebody on the
// staff, as an auditor.
bool may_act_as(Role person, Role token);

struct TypedToken {
  std::string name;                 // what it is for
  std::string user;                 // e-mail address of whom it acts as
  std::optional<std::string> role;  // auditor; none: the person's own
};

// The subject of a refusal is one of the fields `name`, `user` and `role`. Refused with
// `token_name_missing`, `token_name_taken`, `user_unknown`, `token_role_not_allowed`.
billing::Result<ApiToken> add_token(UnitOfWork&, const Actor& by, const TypedToken&,
                                    const std::string& token_hash, billing::Instant now);
// Dead from now on; its name stays taken. Revoked again it stays as it is. Refused with
// `token_not_found`.
billing::Result<ApiToken> revoke_token(UnitOfWork&, const Actor& by, const std::string& name,
                                       billing::Instant now);

}  // namespace tickets
