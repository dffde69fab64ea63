#include "billing/structure/organization.h"
#include "billing/words.h"

namespace billing {
namespace {

constexpr std::array workspace_kinds{Word<WorkspaceKind>{WorkspaceKind::team, "team"},
                                     Word<WorkspaceKind>{WorkspaceKind::personal, "personal"}};
constexpr std::array provider_states{
    Word<ProviderState>{ProviderState::initializing, "initializing"},
    Word<ProviderState>{ProviderState::processing, "processing"},
    Word<ProviderState>{ProviderState::ready, "ready"},
    Word<ProviderState>{ProviderState::deleting, "deleting"},
    Word<ProviderState>{ProviderState::unavailable, "unavailable"}};
constexpr std::array member_roles{Word<MemberRole>{MemberRole::administrator, "administrator"},
                                  Word<MemberRole>{MemberRole::member, "member"}};
constexpr std::array member_states{Word<MemberState>{MemberState::invited, "invited"},
                                   Word<MemberState>{MemberState::active, "active"},
                                   Word<MemberState>{MemberState::deactivated, "deactivated"},
                                   Word<MemberState>{MemberState::locked, "locked"}};

}  // namespace

std::string_view text_of(WorkspaceKind kind) { return text_in(workspace_kinds, kind); }
std::string_view text_of(ProviderState state) { return text_in(provider_states, state); }
std::string_view text_of(MemberRole role) { return text_in(member_roles, role); }
std::string_view text_of(MemberState state) { return text_in(member_states, state); }

std::optional<WorkspaceKind> workspace_kind_from(std::string_view word) {
  return value_in(workspace_kinds, word);
}
std::optional<ProviderState> provider_state_from(std::string_view word) {
  return value_in(provider_states, word);
}
std::optional<MemberRole> member_role_from(std::string_view word) {
  return value_in(member_roles, word);
}
std::optional<MemberState> member_state_from(std::string_view word) {
  return value_in(member_states, word);
}

}  // namespace billing
