#include "tickets/event_text.h"

namespace tickets {

namespace {

// Writes values one behind the other: "5:hello". Lists and optional values say how many follow.
class Writer {
 public:
  void add(std::string_view text) {
    text_ += std::to_string(text.size());
    text_ += ':';
    text_ += text;
  }
  void add(std::uint64_t number) { add(std::string_view(std::to_string(number))); }
  void add(bool flag) { add(std::string_view(flag ? "yes" : "no")); }
  void add(billing::Instant at) { add(std::to_string(at.time_since_epoch().count())); }
  void add(const std::string& text) { add(std::string_view(text)); }
  void add(billing::Month month) { add(month.text()); }
  void add(const billing::Finding& finding) {
    add(finding.code);
    add(static_cast<std::uint64_t>(finding.severity));
    add(finding.object_id);
    add(finding.object_name);
    add(finding.sentence);
    add(finding.remedy);
    add(finding.cost_center);
  }
  void add(const billing::SetupReport& report) {
    add(static_cast<std::uint64_t>(report.verdict));
    all(report.findings);
    add(report.fingerprint.lines);
    add(report.checked_at);
  }
  void add(const billing::CostCenterId& id) { add(id.value); }
  void add(const TicketNumber& number) { add(number.value); }
  void add(const Email& email) { add(email.value); }
  void add(const CallWish& wish) {
    add(wish.number);
    add(wish.window);
  }
  void add(const PromisedCall& promised) {
    add(promised.number);
    add(promised.from);
    add(promised.to);
    add(promised.time_zone);
    add(promised.owner);
  }
  template <class Range>
  void all(const Range& range) {
    add(static_cast<std::uint64_t>(range.size()));
    for (const auto& value : range) add(value);
  }
  template <class Value>
  void maybe(const std::optional<Value>& value) {
    add(static_cast<std::uint64_t>(value.has_value()));
    if (value) add(*value);
  }

  void operator()(const Nothing&) {}
  void operator()(const Opened& body) {
    add(text_of(body.kind));
    add(text_of(body.channel));
    add(body.organization.value);
    add(body.account_name);
    add(body.requester.email.value);
    add(body.requester.name);
    add(body.requester.phone);
    add(body.description);
    all(body.scope);
    maybe(body.call_wish);
    maybe(body.follows);
  }
  void operator()(const SetupChecked& body) { add(body.report); }
  void operator()(const Asked& body) { add(body.question); }
  void operator()(const Answered& body) {
    add(body.text);
    add(text_of(body.channel));
  }
  void operator()(const Acknowledged& body) {
    add(body.code);
    add(body.object_id);
    add(body.reason);
    add(body.override_block);
  }
  void operator()(const Approved& body) { add(body.fingerprint.lines); }
  void operator()(const ApprovalFell& body) {
    all(body.changes);
    add(body.report);
  }
  void operator()(const BansAssigned& body) {
    add(static_cast<std::uint64_t>(body.bans.size()));
    for (const auto& [cost_center, ban] : body.bans) {
      add(cost_center.value);
      add(ban.value);
    }
  }
  void operator()(const Scheduled& body) { add(body.from); }
  void operator()(const TookEffect& body) {
    add(body.from);
    add(static_cast<std::uint64_t>(body.names.size()));
    for (const auto& [cost_center, name] : body.names) {
      add(cost_center);
      add(name);
    }
  }
  void operator()(const Confirmed& body) {
    add(body.period);
    all(body.invoice_numbers);
  }
  void operator()(const Closed& body) {
    add(body.reason_code);
    add(body.text);
  }
  void operator()(const Said& body) {
    add(body.text);
    add(text_of(body.channel));
  }
  void operator()(const Escalated& body) {
    add(body.reason);
    add(body.done_so_far);
    add(body.asked_of_tam);
    maybe(body.needed_by);
    add(body.caller_waiting);
    add(static_cast<std::uint64_t>(body.adds_to));
    maybe(body.call_wish);
  }
  void operator()(const Duplicated& body) { add(body.of); }
  void operator()(const Reopened& body) { add(body.reason); }
  void operator()(const Taken& body) {
    add(body.owner);
    add(body.name);
  }
  void operator()(const EscalationMoved& body) {
    add(static_cast<std::uint64_t>(body.escalation));
    add(text_of(body.state));
    add(body.text);
    maybe(body.asked);
  }
  void operator()(const CallHandedOver& body) {
    add(text_of(body.result));
    add(body.to);
    add(body.text);
    maybe(body.promised);
    maybe(body.call_wish);
  }
  void operator()(const CalledBack& body) {
    add(static_cast<std::uint64_t>(body.promise));
    add(body.reached);
    add(body.text);
    maybe(body.promised_again);
  }
  void operator()(const Reminded& body) {
    add(text_of(body.timer.kind));
    add(static_cast<std::uint64_t>(body.timer.about));
    add(static_cast<std::uint64_t>(body.timer.step));
    all(body.items);
    maybe(body.from);
    maybe(body.to);
  }
  void operator()(const DriftSeen& body) {
    add(text_of(body.kind));
    all(body.sentences);
  }
  void operator()(const DriftGone& body) { add(text_of(body.kind)); }

  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace

std::string canonical_text(const Event& event) {
  Writer writer;
  writer.add(event.ticket.value);
  writer.add(static_cast<std::uint64_t>(event.sequence));
  writer.add(event.at);
  writer.add(event.by.email.value);
  writer.add(event.by.name);
  writer.add(text_of(event.by.role));
  writer.add(event.by.organization.has_value());
  if (event.by.organization) writer.add(event.by.organization->value);
  writer.add(text_of(event.action));
  writer.add(event.from ? text_of(*event.from) : std::string_view{});
  writer.add(text_of(event.to));
  writer.add(text_of(event.audience));
  // The kind of body, so that two kinds of the same content differ. New kinds go to the end.
  writer.add(static_cast<std::uint64_t>(event.body.index()));
  std::visit(writer, event.body);
  return writer.take();
}

}  // namespace tickets
