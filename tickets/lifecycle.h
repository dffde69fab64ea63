// The workflow as one table: from which status which action by whom leads where. Rights, buttons,
// documents and tests are read off it (docs/lifecycle.md).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "tickets/actor.h"

namespace tickets {

// A status exists only if somebody is being waited for.
enum class Status {
  submitted,
  awaiting_customer,
  awaiting_approval,
  awaiting_bans,
  ready_to_switch,
  switch_scheduled,
  verifying,
  resolved,
  declined,
  withdrawn,
  duplicate
};

enum class Action {
  open,
  pass_setup,
  fail_setup,
  ask_customer,
  answer,
  approve,
  assign_ban,
  complete_bans,
  schedule_switch,
  approval_falls,
  unschedule,
  take_effect,
  confirm_invoices,
  decline,
  withdraw,
  reply,
  note,
  escalate,
  acknowledge_finding,
  check_setup,
  mark_duplicate,
  reopen,
  take,
  hand_over_call,
  call_back,        // what became of a call-back that was promised
  move_escalation,  // taken, answered, passed on or expired
  remind,           // a timer fired
  open_follow_up,   // the structure drifted after the switch
  close_follow_up
};

// Sets of statuses and roles as bits, so that the table stays constexpr.
using StatusSet = std::uint32_t;
using RoleSet = std::uint32_t;
constexpr StatusSet bit(Status status) { return 1u << static_cast<unsigned>(status); }
constexpr RoleSet bit(Role role) { return 1u << static_cast<unsigned>(role); }

// Where an action leads.
enum class Target { status, stays, back };  // back: where the question came from

struct Transition {
  StatusSet from;  // 0: there is no ticket yet
  Action action;
  RoleSet by;
  Target target;
  Status to;  // with Target::status; otherwise not looked at
};

// The rows in the order of docs/lifecycle.md.
std::span<const Transition> lifecycle();

// The row that answers the question; null: never from that status, or never by that role.
const Transition* transition(std::optional<Status> from, Action, Role);
bool is_possible(std::optional<Status> from, Action);  // by anybody
std::vector<Status> possible_statuses(Action);         // in which somebody may do it
std::vector<Action> available_actions(Status, Role);

bool is_active(Status);  // somebody is still to do something
enum class Turn { bot, customer, support_desk, billing, time, nobody };
Turn turn_of(Status);

std::string_view text_of(Status);
std::optional<Status> status_from(std::string_view);
std::string_view text_of(Action);
std::optional<Action> action_from(std::string_view);
std::string_view text_of(Turn);

}  // namespace tickets
