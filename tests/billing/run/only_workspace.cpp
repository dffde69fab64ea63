#include <algorithm>

#include "tests/support/invoice_run_builder.h"

using billing::InvoiceRunInput;
using support::an_invoice_run;

TEST_CASE("a document names the workspace that alone was its cost center's in the month") {
  const auto of_lab = [](const std::function<void(billing::Organization&)>& change) {
    const auto run = an_invoice_run()
                         .separate({"cc-lab", "cc-ops"})
                         .charge("cc-lab", "1")
                         .with([&](InvoiceRunInput& input) { change(input.organization); })
                         .run();
    const auto& workspace = run.invoices.at(0).workspace;
    return workspace ? workspace->value : std::string("none");
  };
  const auto workspace_of = [](billing::Organization& organization, std::string_view id) {
    return std::ranges::find(organization.workspaces, billing::WorkspaceId{std::string(id)},
                             &billing::Workspace::id);
  };
  const billing::Month month{2024, 9};
  CHECK(of_lab([](auto&) {}) == "ws-lab");
  CHECK(of_lab([&](auto& organization) {
          // Was the lab's until the month began.
          workspace_of(organization, "ws-web")->placements = {
              {{"cc-lab"}, {std::nullopt, month.begin()}},
              {{"cc-retail"}, {month.begin(), std::nullopt}}};
        }) == "ws-lab");
  CHECK(of_lab([&](auto& organization) {
          workspace_of(organization, "ws-web")->placements = {
              {{"cc-lab"}, {std::nullopt, month.begin() + std::chrono::seconds(1)}}};
        }) == "none");
  CHECK(of_lab([&](auto& organization) {
          workspace_of(organization, "ws-lab")->deleted = month.begin();
        }) == "none");
  CHECK(of_lab([&](auto& organization) {
          workspace_of(organization, "ws-lab")->deleted = month.end();
        }) == "ws-lab");
}
