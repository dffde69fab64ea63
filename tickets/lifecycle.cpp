#include "tickets/lifecycle.h"

#include <algorithm>

namespace tickets {

namespace {

template <class... Statuses>
constexpr StatusSet in(Statuses... statuses) {
  return (bit(statuses) | ...);
}

// A desk lead is a support desk operator; an administrator may do what the desk and billing may.
constexpr RoleSet customer = bit(Role::customer);
constexpr RoleSet desk = bit(Role::support_desk) | bit(Role::desk_lead) | bit(Role::administrator);
constexpr RoleSet billing_hand = bit(Role::billing) | bit(Role::administrator);
constexpr RoleSet tam = bit(Role::tam);
constexpr RoleSet bot = bit(Role::bot);

constexpr StatusSet before_schedule =
    in(Status::submitted, Status::awaiting_customer, Status::awaiting_approval,
       Status::awaiting_bans, Status::ready_to_switch);
constexpr StatusSet before_effect = before_schedule | bit(Status::switch_scheduled);
constexpr StatusSet active = before_effect | bit(Status::verifying);
// A request that was reopened after its switch and closed again still holds the watch over it.
constexpr StatusSet after_effect =
    in(Status::verifying, Status::resolved, Status::declined, Status::withdrawn, Status::duplicate);

// Where `to` is not looked at.
constexpr Status same = Status::submitted;

// Workflow section 3. approval_falls leads to awaiting_approval; where the check blocks too, the
// bot's fail_setup follows at once in the same unit of work, so that no question has two answers.
constexpr std::array table{
    Transition{0, Action::open, customer | desk, Target::status, Status::submitted},
    Transition{in(Status::submitted, Status::awaiting_customer), Action::pass_setup, bot,
               Target::status, Status::awaiting_approval},
    Transition{before_schedule, Action::fail_setup, bot, Target::status, Status::awaiting_customer},
    Transition{before_schedule & ~bit(Status::awaiting_customer), Action::ask_customer,
               desk | billing_hand, Target::status, Status::awaiting_customer},
    // By any door: the desk writes down what a caller answers.
    Transition{bit(Status::awaiting_customer), Action::answer, customer | desk, Target::back, same},
    Transition{bit(Status::awaiting_approval), Action::approve, desk, Target::status,
               Status::awaiting_bans},
    Transition{in(Status::awaiting_bans, Status::ready_to_switch), Action::assign_ban, billing_hand,
               Target::stays, same},
    Transition{bit(Status::awaiting_bans), Action::complete_bans, bot, Target::status,
               Status::ready_to_switch},
    Transition{bit(Status::ready_to_switch), Action::schedule_switch, billing_hand, Target::status,
               Status::switch_scheduled},
    Transition{in(Status::awaiting_bans, Status::ready_to_switch, Status::switch_scheduled),
               Action::approval_falls, bot, Target::status, Status::awaiting_approval},
    Transition{bit(Status::switch_scheduled), Action::unschedule, billing_hand, Target::status,
               Status::ready_to_switch},
    Transition{bit(Status::switch_scheduled), Action::take_effect, bot, Target::status,
               Status::verifying},
    Transition{bit(Status::verifying), Action::confirm_invoices, bot | billing_hand, Target::status,
               Status::resolved},
    Transition{before_schedule, Action::decline, desk, Target::status, Status::declined},
    // The bot: a request that nobody answered (workflow section 5, waiting for customer).
    Transition{before_effect, Action::withdraw, customer | desk | bot, Target::status,
               Status::withdrawn},
    Transition{active, Action::reply, customer | desk | billing_hand, Target::stays, same},
    // The bot: what a note's command asked it.
    Transition{active, Action::note, desk | billing_hand | tam | bot, Target::stays, same},
    Transition{active, Action::escalate, desk | bot, Target::stays, same},
    // A customer: only to vouch for the requester, see acknowledge_finding().
    Transition{active, Action::acknowledge_finding, customer | desk, Target::stays, same},
    Transition{before_effect, Action::check_setup, customer | desk | billing_hand | bot,
               Target::stays, same},
    Transition{before_schedule, Action::mark_duplicate, desk, Target::status, Status::duplicate},
    Transition{in(Status::resolved, Status::declined, Status::withdrawn), Action::reopen,
               customer | desk, Target::status, Status::submitted},
    Transition{active, Action::take, desk | billing_hand, Target::stays, same},
    Transition{active, Action::hand_over_call, desk, Target::stays, same},
    Transition{active, Action::call_back, desk | tam, Target::stays, same},
    Transition{active, Action::move_escalation, desk | tam | bot, Target::stays, same},
    Transition{active, Action::remind, bot, Target::stays, same},
    Transition{after_effect, Action::open_follow_up, bot, Target::stays, same},
    Transition{after_effect, Action::close_follow_up, bot, Target::stays, same},
};

constexpr StatusSet set_of(std::optional<Status> status) { return status ? bit(*status) : 0; }

constexpr bool answers(const Transition& row, std::optional<Status> from, Action action) {
  if (row.action != action) return false;
  return from ? (row.from & set_of(from)) != 0 : row.from == 0;
}

constexpr auto last_status = static_cast<unsigned>(Status::duplicate);
constexpr auto last_action = static_cast<unsigned>(Action::close_follow_up);
constexpr auto last_role = static_cast<unsigned>(Role::bot);

constexpr int answers_to(std::optional<Status> from, Action action, Role role) {
  int count = 0;
  for (const Transition& row : table)
    if (answers(row, from, action) && (row.by & bit(role))) ++count;
  return count;
}

// No question is answered twice, and every action has a row.
consteval bool is_sound() {
  for (unsigned a = 0; a <= last_action; ++a) {
    int rows = 0;
    for (const Transition& row : table) rows += row.action == Action{static_cast<int>(a)};
    if (rows == 0) return false;
    for (unsigned r = 0; r <= last_role; ++r) {
      const auto role = Role{static_cast<int>(r)};
      const auto action = Action{static_cast<int>(a)};
      if (answers_to(std::nullopt, action, role) > 1) return false;
      for (unsigned s = 0; s <= last_status; ++s)
        if (answers_to(Status{static_cast<int>(s)}, action, role) > 1) return false;
    }
  }
  return true;
}

// Every active status can be left, and a closed one only by being opened again.
consteval bool leads_to_an_end() {
  for (unsigned s = 0; s <= last_status; ++s) {
    const StatusSet status = bit(Status{static_cast<int>(s)});
    int ways_out = 0;
    for (const Transition& row : table)
      ways_out += (row.from & status) && row.target == Target::status && bit(row.to) != status &&
                  row.action != Action::reopen;
    if ((ways_out > 0) != ((active & status) != 0)) return false;
  }
  return true;
}

static_assert(is_sound());
static_assert(leads_to_an_end());

}  // namespace

std::span<const Transition> lifecycle() { return table; }

const Transition* transition(std::optional<Status> from, Action action, Role role) {
  for (const Transition& row : table)
    if (answers(row, from, action) && (row.by & bit(role))) return &row;
  return nullptr;
}

bool is_possible(std::optional<Status> from, Action action) {
  return std::any_of(table.begin(), table.end(),
                     [&](const Transition& row) { return answers(row, from, action); });
}

std::vector<Status> possible_statuses(Action action) {
  std::vector<Status> statuses;
  for (unsigned s = 0; s <= last_status; ++s) {
    const auto status = Status{static_cast<int>(s)};
    if (is_possible(status, action)) statuses.push_back(status);
  }
  return statuses;
}

std::vector<Action> available_actions(Status status, Role role) {
  std::vector<Action> actions;
  for (const Transition& row : table)
    if ((row.from & bit(status)) && (row.by & bit(role))) actions.push_back(row.action);
  return actions;
}

bool is_active(Status status) { return (active & bit(status)) != 0; }

Turn turn_of(Status status) {
  switch (status) {
    case Status::submitted: return Turn::bot;
    case Status::awaiting_customer: return Turn::customer;
    case Status::awaiting_approval: return Turn::support_desk;
    case Status::awaiting_bans:
    case Status::ready_to_switch: return Turn::billing;
    case Status::switch_scheduled: return Turn::time;
    case Status::verifying: return Turn::billing;
    case Status::resolved:
    case Status::declined:
    case Status::withdrawn:
    case Status::duplicate: return Turn::nobody;
  }
  return Turn::nobody;
}

}  // namespace tickets
