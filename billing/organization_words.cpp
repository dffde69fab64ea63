#include "billing/organization.h"
#include "billing/word_table.h"

namespace billing {
namespace {

constexpr WordTable<2> workspace_kinds{"team", "personal"};
constexpr WordTable<5> provider_states{"initializing", "processing", "ready", "deleting",
                                       "unavailable"};
constexpr WordTable<2> member_roles{"administrator", "member"};
constexpr WordTable<4> member_states{"invited", "active", "deactivated", "locked"};

}  // namespace

std::string_view text_of(WorkspaceKind kind) { return word_of(workspace_kinds, kind); }
std::string_view text_of(ProviderState state) { return word_of(provider_states, state); }
std::string_view text_of(MemberRole role) { return word_of(member_roles, role); }
std::string_view text_of(MemberState state) { return word_of(member_states, state); }

std::optional<WorkspaceKind> workspace_kind_from(std::string_view word) {
  return value_of<WorkspaceKind>(workspace_kinds, word);
}
std::optional<ProviderState> provider_state_from(std::string_view word) {
  return value_of<ProviderState>(provider_states, word);
}
std::optional<MemberRole> member_role_from(std::string_view word) {
  return value_of<MemberRole>(member_roles, word);
}
std::optional<MemberState> member_state_from(std::string_view word) {
  return value_of<MemberState>(member_states, word);
}

}  // namespace billing
