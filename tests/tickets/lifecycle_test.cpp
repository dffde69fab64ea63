#include "tickets/lifecycle.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

using namespace tickets;

namespace {

constexpr std::array all_statuses{
    Status::submitted,     Status::awaiting_customer, Status::awaiting_approval,
    Status::awaiting_bans, Status::ready_to_switch,   Status::switch_scheduled,
    Status::verifying,     Status::resolved,          Status::declined,
    Status::withdrawn,     Status::duplicate};
constexpr int action_count = static_cast<int>(Action::close_follow_up) + 1;
constexpr int role_count = static_cast<int>(Role::bot) + 1;

std::string roles_of(RoleSet set) {
  std::string text;
  for (int r = 0; r < role_count; ++r)
    if (set & bit(Role{r})) text += (text.empty() ? "" : ", ") + std::string(text_of(Role{r}));
  return text;
}

std::string statuses_of(StatusSet set) {
  if (set == 0) return "(none)";
  std::string text;
  for (const Status status : all_statuses)
    if (set & bit(status)) text += (text.empty() ? "" : ", ") + std::string(text_of(status));
  return text;
}

std::string target_of(const Transition& row) {
  switch (row.target) {
    case Target::status: return std::string(text_of(row.to));
    case Target::stays: return "stays";
    case Target::back: return "where it came from";
  }
  return {};
}

std::string status_table() {
  std::string text = "| status | whose turn | active | actions possible |\n|---|---|---|---|\n";
  for (const Status status : all_statuses) {
    std::string actions;
    for (int a = 0; a < action_count; ++a)
      if (is_possible(status, Action{a}))
        actions += (actions.empty() ? "" : ", ") + std::string(text_of(Action{a}));
    text += "| `" + std::string(text_of(status)) + "` | " + std::string(text_of(turn_of(status))) +
            " | " + (is_active(status) ? "yes" : "no") + " | " + (actions.empty() ? "-" : actions) +
            " |\n";
  }
  return text;
}

std::string transition_table() {
  std::string text = "| from | action | by | to |\n|---|---|---|---|\n";
  for (const Transition& row : lifecycle())
    text += "| " + statuses_of(row.from) + " | `" + std::string(text_of(row.action)) + "` | " +
            roles_of(row.by) + " | " + target_of(row) + " |\n";
  return text;
}

std::string document() {
  std::ifstream file(SOURCE_FOLDER "/docs/lifecycle.md");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

struct LifecycleRow {
  std::optional<Status> from;
  Action action;
  Role by;
  std::optional<Status> to;  // none: stays or back
};

}  // namespace

TEST_CASE("no question to the lifecycle has two answers") {
  for (int s = -1; s < static_cast<int>(all_statuses.size()); ++s) {
    const auto from = s < 0 ? std::nullopt : std::optional(Status{s});
    const StatusSet set = from ? bit(*from) : 0;
    for (int a = 0; a < action_count; ++a)
      for (int r = 0; r < role_count; ++r) {
        const auto rows = lifecycle();
        const auto answers = std::count_if(rows.begin(), rows.end(), [&](const Transition& row) {
          const bool fits = from ? (row.from & set) != 0 : row.from == 0;
          return fits && row.action == Action{a} && (row.by & bit(Role{r})) != 0;
        });
        CAPTURE(s, a, r);
        REQUIRE(answers <= 1);
        REQUIRE((transition(from, Action{a}, Role{r}) != nullptr) == (answers == 1));
      }
  }
}

TEST_CASE("every active status can be left, and a closed one only by reopening") {
  for (const Status status : all_statuses) {
    const auto rows = lifecycle();
    const bool way_out = std::any_of(rows.begin(), rows.end(), [&](const Transition& row) {
      return (row.from & bit(status)) && row.target == Target::status && row.to != status &&
             row.action != Action::reopen;
    });
    CAPTURE(text_of(status));
    CHECK(way_out == is_active(status));
  }
}

TEST_CASE("an action leads where the workflow says") {
  const auto row = GENERATE(values<LifecycleRow>({
      {std::nullopt, Action::open, Role::customer, Status::submitted},
      {std::nullopt, Action::open, Role::support_desk, Status::submitted},
      {Status::submitted, Action::pass_setup, Role::bot, Status::awaiting_approval},
      {Status::awaiting_customer, Action::pass_setup, Role::bot, Status::awaiting_approval},
      {Status::submitted, Action::fail_setup, Role::bot, Status::awaiting_customer},
      {Status::awaiting_approval, Action::fail_setup, Role::bot, Status::awaiting_customer},
      {Status::awaiting_bans, Action::fail_setup, Role::bot, Status::awaiting_customer},
      {Status::ready_to_switch, Action::fail_setup, Role::bot, Status::awaiting_customer},
      {Status::submitted, Action::ask_customer, Role::support_desk, Status::awaiting_customer},
      {Status::ready_to_switch, Action::ask_customer, Role::billing, Status::awaiting_customer},
      {Status::awaiting_customer, Action::answer, Role::customer, std::nullopt},
      {Status::awaiting_approval, Action::approve, Role::support_desk, Status::awaiting_bans},
      {Status::awaiting_approval, Action::approve, Role::desk_lead, Status::awaiting_bans},
      {Status::awaiting_approval, Action::approve, Role::administrator, Status::awaiting_bans},
      {Status::awaiting_bans, Action::assign_ban, Role::billing, std::nullopt},
      {Status::ready_to_switch, Action::assign_ban, Role::administrator, std::nullopt},
      {Status::awaiting_bans, Action::complete_bans, Role::bot, Status::ready_to_switch},
      {Status::ready_to_switch, Action::schedule_switch, Role::billing, Status::switch_scheduled},
      {Status::awaiting_bans, Action::approval_falls, Role::bot, Status::awaiting_approval},
      {Status::ready_to_switch, Action::approval_falls, Role::bot, Status::awaiting_approval},
      {Status::switch_scheduled, Action::approval_falls, Role::bot, Status::awaiting_approval},
      {Status::switch_scheduled, Action::unschedule, Role::billing, Status::ready_to_switch},
      {Status::switch_scheduled, Action::take_effect, Role::bot, Status::verifying},
      {Status::verifying, Action::confirm_invoices, Role::billing, Status::resolved},
      {Status::verifying, Action::confirm_invoices, Role::bot, Status::resolved},
      {Status::ready_to_switch, Action::decline, Role::support_desk, Status::declined},
      {Status::switch_scheduled, Action::withdraw, Role::customer, Status::withdrawn},
      {Status::switch_scheduled, Action::withdraw, Role::bot, Status::withdrawn},
      {Status::ready_to_switch, Action::mark_duplicate, Role::support_desk, Status::duplicate},
      {Status::resolved, Action::reopen, Role::customer, Status::submitted},
      {Status::declined, Action::reopen, Role::support_desk, Status::submitted},
      {Status::withdrawn, Action::reopen, Role::customer, Status::submitted},
      {Status::verifying, Action::take, Role::billing, std::nullopt},
      {Status::verifying, Action::hand_over_call, Role::support_desk, std::nullopt},
      {Status::verifying, Action::call_back, Role::tam, std::nullopt},
      {Status::submitted, Action::move_escalation, Role::tam, std::nullopt},
      {Status::awaiting_customer, Action::remind, Role::bot, std::nullopt},
      {Status::resolved, Action::open_follow_up, Role::bot, std::nullopt},
      {Status::resolved, Action::close_follow_up, Role::bot, std::nullopt},
      {Status::withdrawn, Action::open_follow_up, Role::bot, std::nullopt},
      {Status::verifying, Action::note, Role::tam, std::nullopt},
  }));
  CAPTURE(text_of(row.action), text_of(row.by));
  const Transition* found = transition(row.from, row.action, row.by);
  REQUIRE(found);
  CHECK((found->target == Target::status) == row.to.has_value());
  if (row.to) CHECK(found->to == *row.to);
}

TEST_CASE("what the workflow does not list is not possible") {
  const auto row = GENERATE(values<LifecycleRow>({
      {Status::submitted, Action::approve, Role::support_desk, {}},
      {Status::awaiting_approval, Action::approve, Role::billing, {}},
      {Status::awaiting_approval, Action::approve, Role::customer, {}},
      {Status::awaiting_approval, Action::approve, Role::bot, {}},
      {Status::awaiting_approval, Action::assign_ban, Role::billing, {}},
      {Status::awaiting_bans, Action::assign_ban, Role::support_desk, {}},
      {Status::awaiting_bans, Action::schedule_switch, Role::billing, {}},
      {Status::switch_scheduled, Action::decline, Role::support_desk, {}},
      {Status::switch_scheduled, Action::take_effect, Role::administrator, {}},
      {Status::verifying, Action::withdraw, Role::customer, {}},
      {Status::verifying, Action::check_setup, Role::bot, {}},
      {Status::resolved, Action::reply, Role::customer, {}},
      {Status::duplicate, Action::reopen, Role::support_desk, {}},
      {Status::resolved, Action::reopen, Role::billing, {}},
      {Status::resolved, Action::note, Role::support_desk, {}},
      {Status::switch_scheduled, Action::mark_duplicate, Role::support_desk, {}},
      {Status::submitted, Action::mark_duplicate, Role::billing, {}},
      {Status::submitted, Action::take, Role::customer, {}},
      {Status::submitted, Action::escalate, Role::customer, {}},
      {Status::submitted, Action::remind, Role::administrator, {}},
      {Status::submitted, Action::open_follow_up, Role::bot, {}},
      {Status::submitted, Action::note, Role::customer, {}},
      {Status::submitted, Action::note, Role::auditor, {}},
      {std::nullopt, Action::open, Role::billing, {}},
  }));
  CAPTURE(text_of(row.action), text_of(row.by));
  CHECK(transition(row.from, row.action, row.by) == nullptr);
}

TEST_CASE("an administrator may do what the desk and billing may") {
  for (const Status status : all_statuses)
    for (const Role role : {Role::support_desk, Role::billing})
      for (const Action action : available_actions(status, role)) {
        CAPTURE(text_of(status), text_of(action));
        CHECK(transition(status, action, Role::administrator));
      }
}

TEST_CASE("an auditor may do nothing") {
  for (const Status status : all_statuses) CHECK(available_actions(status, Role::auditor).empty());
}

TEST_CASE("every status, action, role and turn is read back from its text") {
  for (const Status status : all_statuses) CHECK(status_from(text_of(status)) == status);
  for (int a = 0; a < action_count; ++a) CHECK(action_from(text_of(Action{a})) == Action{a});
  for (int r = 0; r < role_count; ++r) CHECK(role_from(text_of(Role{r})) == Role{r});
  CHECK(text_of(Status::withdrawn) == "withdrawn");
  CHECK(text_of(Action::confirm_invoices) == "confirm_invoices");
  CHECK(text_of(Role::administrator) == "administrator");
  CHECK(text_of(Turn::support_desk) == "support_desk");
  CHECK(text_of(Status::duplicate) == "duplicate");
  CHECK(text_of(Action::close_follow_up) == "close_follow_up");
  CHECK_FALSE(status_from("closed"));
  CHECK_FALSE(action_from("resolve"));
  CHECK_FALSE(role_from("Customer"));
}

TEST_CASE("the document of the lifecycle says what the table says") {
  const std::string text = document();
  INFO("write this into docs/lifecycle.md:\n" << status_table() << "\n" << transition_table());
  CHECK(text.find(status_table()) != std::string::npos);
  CHECK(text.find(transition_table()) != std::string::npos);
}
