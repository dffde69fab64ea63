#include "billing/setup/checks.h"

namespace billing::setup {

Findings check_freshness(const View& view) {
  const SetupQuestion& question = view.question;
  const auto& read_at = question.organization.snapshot_at;
  if (!read_at || question.now - *read_at <= question.structure_max_age) return {};
  const Organization& organization = question.organization;
  const std::string shown = called(organization.display_name, organization.name.value);
  return {{"structure_stale", Severity::block, organization.name.value, organization.display_name,
           "The structure of " + shown + " was last read at " + text_of(*read_at) + ", more than " +
               std::to_string(question.structure_max_age.count()) +
               " hours ago, so nothing can be said about it.",
           "Import the present structure of " + shown + ", then check again.", ""}};
}

}  // namespace billing::setup
