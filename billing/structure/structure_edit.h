// One change of an organization's structure, as somebody at billing makes it by hand: what a new
// file of the platform would say.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "billing/structure/organization.h"

namespace billing {

enum class StructureAct {
  add_cost_center,
  change_cost_center,
  delete_cost_center,
  add_workspace,
  change_workspace,
  move_workspace,
  end_workspace,  // its placement: no Cost Center owns it from then on
  delete_workspace,
  add_provider,
  change_provider,
  move_provider,
  end_provider,
  delete_provider
};
inline constexpr std::array structure_act_words{
    Word<StructureAct>{StructureAct::add_cost_center, "add_cost_center"},
    Word<StructureAct>{StructureAct::change_cost_center, "change_cost_center"},
    Word<StructureAct>{StructureAct::delete_cost_center, "delete_cost_center"},
    Word<StructureAct>{StructureAct::add_workspace, "add_workspace"},
    Word<StructureAct>{StructureAct::change_workspace, "change_workspace"},
    Word<StructureAct>{StructureAct::move_workspace, "move_workspace"},
    Word<StructureAct>{StructureAct::end_workspace, "end_workspace"},
    Word<StructureAct>{StructureAct::delete_workspace, "delete_workspace"},
    Word<StructureAct>{StructureAct::add_provider, "add_provider"},
    Word<StructureAct>{StructureAct::change_provider, "change_provider"},
    Word<StructureAct>{StructureAct::move_provider, "move_provider"},
    Word<StructureAct>{StructureAct::end_provider, "end_provider"},
    Word<StructureAct>{StructureAct::delete_provider, "delete_provider"}};
inline std::string_view text_of(StructureAct act) { return text_in(structure_act_words, act); }
inline std::optional<StructureAct> structure_act_from(std::string_view text) {
  return value_in(structure_act_words, text);
}

// What of it counts depends on the act.
struct StructureEdit {
  StructureAct act = StructureAct::add_cost_center;
  std::string id;       // of the object
  std::string name;     // to add and to change
  std::string alias;    // of a Cost Center
  std::string type;     // of a Provider, such as "Amazon Web Services"
  std::string account;  // of a Provider that is added; an account never changes
  WorkspaceKind kind = WorkspaceKind::team;
  std::string owner;             // id of the Cost Center, or of the Workspace
  std::optional<Instant> from;   // none: from now on
  std::optional<Instant> until;  // of a move; none: for good
};

// Whether the act says since when: of adding, moving and ending what is placed. All else is now.
bool says_when(StructureAct);

// The organization with the change made, as a file would describe it: lists of placements are
// whole. A placement takes the place of whatever was recorded for its time. The subject of a
// refusal is the field: `edit_id_malformed`, `edit_id_taken`, `edit_name_missing`,
// `edit_account_missing`, `edit_object_unknown`, `edit_owner_unknown`, `edit_still_in_use` (what
// is deleted owns something then or later), `edit_until_before_from`, `edit_changes_nothing`.
Result<Organization> with_edit(const Organization&, const StructureEdit&, Instant now);

}  // namespace billing
