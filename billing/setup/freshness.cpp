#include "billing/setup/checks.h"
#include "billing/worded.h"

namespace billing::setup {

Findings check_freshness(const View& view) {
  const SetupQuestion& question = view.question;
  const auto& read_at = question.organization.snapshot_at;
  if (!read_at || question.now - *read_at <= question.structure_max_age) return {};
  const Organization& organization = question.organization;
  const std::string shown = called(organization.display_name, organization.name.value);
  return {{"structure_stale", Severity::block, organization.name.value, organization.display_name,
           worded("The structure of {} was last read at {}, more than {} hours ago, so nothing "
                  "can be said about it.",
                  {shown, text_of(*read_at), std::to_string(question.structure_max_age.count())}),
           worded("Import the present structure of {}, then check again.", {shown}), ""}};
}

}  // namespace billing::setup
