// The ports of billing and tickets on one connection: what one of them writes, the others see, and
// it commits together. One class a port; its methods stand in one file per noun.
#pragma once

#include "bot/sql/database.h"
#include "tickets/store.h"

namespace bot::sql {

class SqlBilling final : public billing::Repository {
 public:
  explicit SqlBilling(Connection& connection) : connection_(connection) {}

  // organization_load.cpp
  std::optional<billing::Organization> organization(const billing::OrganizationName&) override;
  std::vector<billing::Organization> all_organizations() override;

  // organization.cpp
  std::vector<billing::OrganizationName> organization_names() override;
  std::vector<billing::OrganizationName> organizations_called(std::string_view text) override;
  std::vector<billing::OrganizationName> organizations_like(std::string_view part,
                                                            std::size_t limit) override;
  void save_organization(const billing::Organization&, billing::Instant now) override;
  void correct_organization(const billing::Organization&, billing::Instant now,
                            std::string_view reason) override;

  // organization_version.cpp
  std::vector<billing::OrganizationVersion> organization_versions(
      const billing::OrganizationName&) override;
  std::vector<billing::Organization> organizations_known(const billing::KnownOn&) override;

  // organization_facts.cpp
  std::optional<billing::OrganizationTitle> organization_title(
      const billing::OrganizationName&) override;
  std::vector<billing::PayerNames> payer_names() override;
  std::vector<billing::OrganizationName> organizations_with_ban(
      const billing::BillingAccountNumber&) override;
  std::vector<billing::OrganizationName> organizations_with_account(
      std::string_view folded_account) override;
  std::vector<billing::OrganizationName> organizations_with_member(std::string_view email) override;
  std::set<std::string> accounts_elsewhere(const billing::OrganizationName&,
                                           billing::Instant now) override;

  // ban_assignment.cpp
  std::vector<billing::BanAssignment> ban_assignments(const billing::OrganizationName&) override;
  std::vector<billing::BanAssignment> assignments_of(const billing::BillingAccountNumber&) override;
  void save_ban_assignment(const billing::BanAssignment&) override;
  void remove_ban_assignment(const billing::BanAssignment&) override;

  // mode_change.cpp
  std::vector<billing::ModeChange> mode_changes(const billing::OrganizationName&) override;
  void add_mode_change(const billing::ModeChange&) override;

  // charge_file.cpp
  std::optional<billing::ChargeFile> charge_file(const billing::SourceName&,
                                                 const billing::FileHash&) override;
  std::vector<billing::ChargeFile> charge_files() override;
  std::vector<billing::ChargeImport> charge_imports() override;
  std::optional<billing::Feed> feed_of(const billing::SourceName&) override;
  void add_charge_file(const billing::ChargeFile&, const std::vector<billing::LedgerEntry>&,
                       const std::vector<billing::SetAsideRow>&) override;
  std::vector<billing::Month> periods_of(const billing::SourceName&,
                                         const billing::FileHash&) override;

  // ledger.cpp
  void replace_entries(const billing::SourceName&, const billing::FileHash&,
                       const std::vector<billing::LedgerEntry>&) override;
  std::vector<billing::LedgerEntry> entries_of(const billing::SourceName&,
                                               const billing::FileHash&) override;
  std::vector<billing::LedgerEntry> ledger(billing::Month billing_period) override;
  std::vector<billing::LedgerEntry> ledger_of(const billing::OrganizationName&,
                                              const std::set<std::string>& payers_of_nobodys,
                                              billing::Month billing_period) override;
  std::vector<billing::PayerOwner> payers(billing::Month billing_period) override;
  std::vector<billing::SetAsideRow> set_aside(billing::Month billing_period) override;
  std::vector<billing::Month> periods_with_charges() override;
  std::uint64_t charges_version() override;
  std::optional<billing::UnattributedDecision> unattributed_decision(
      const billing::OrganizationName&, billing::Month) override;
  std::vector<billing::UnattributedDecision> unattributed_decisions(
      const billing::OrganizationName&, billing::Month) override;
  void add_unattributed_decision(const billing::UnattributedDecision&) override;

  // invoice_run.cpp
  std::optional<billing::IssuedRun> issued_run(const billing::OrganizationName&,
                                               billing::Month) override;
  std::optional<billing::IssuedRun> issued_run(std::string_view id) override;
  std::vector<billing::IssuedRun> runs_of(const billing::OrganizationName&,
                                          billing::Month) override;
  std::vector<billing::IssuedRun> issued_runs(std::size_t limit) override;
  void add_issued_run(const billing::IssuedRun&) override;
  std::vector<billing::BilledPayer> billed_payers(billing::Month billing_period) override;
  void add_billed_payer(const billing::BilledPayer&) override;

  // billed_entry.cpp
  std::vector<billing::LedgerEntry> billed_entries(const billing::OrganizationName&,
                                                   billing::Month billing_period,
                                                   billing::InvoicingMode of_the_run) override;
  std::vector<billing::LedgerEntry> entries_of_run(std::string_view id) override;
  std::vector<billing::Month> changed_periods(const billing::OrganizationName&) override;
  std::vector<std::pair<billing::OrganizationName, billing::Month>> changed_periods() override;
  std::vector<billing::Month> changed_periods_known(const billing::OrganizationName&,
                                                    billing::Instant) override;
  void mark_changed_period(const billing::OrganizationName&, billing::Month,
                           billing::Instant now) override;
  void unmark_changed_period(const billing::OrganizationName&, billing::Month,
                             billing::Instant now) override;

  // invoice.cpp
  billing::InvoiceNumber next_invoice_number(billing::DocumentType, int year) override;
  std::optional<billing::Invoice> invoice(const billing::InvoiceNumber&) override;
  std::map<std::size_t, billing::Amount> credited(const billing::InvoiceNumber&) override;
  std::optional<std::string> invoice_seal(const billing::InvoiceNumber&) override;
  std::vector<billing::Invoice> invoices(const billing::InvoiceFilter&) override;

 private:
  // Drawn from by everything that changes the answer of charges_version.
  static constexpr std::string_view charges_counter = "charges";
  void replace_organization(const billing::Organization&, billing::Instant now);

  Connection& connection_;
};

// ticket.cpp, event.cpp, timer.cpp, search.cpp
class SqlTickets final : public tickets::Repository {
 public:
  explicit SqlTickets(Connection& connection) : connection_(connection) {}
  std::optional<tickets::Ticket> ticket(const tickets::TicketNumber&) override;
  std::optional<tickets::Ticket> open_ticket(const billing::OrganizationName&) override;
  std::vector<tickets::Ticket> tickets(const tickets::TicketFilter&) override;
  std::vector<tickets::StatusCount> counts() override;
  std::uint64_t next_ticket_ordinal() override;
  std::vector<tickets::StoredEvent> events(const tickets::TicketNumber&) override;
  void append(const tickets::Event&, const tickets::Ticket& after) override;
  void set_timers(const tickets::TicketNumber&, std::optional<billing::Instant> at_risk_from,
                  const std::vector<tickets::Timer>&) override;
  std::vector<tickets::Timer> timers(const tickets::TicketNumber&) override;
  std::vector<tickets::DueTimer> due_timers(billing::Instant now, std::size_t limit) override;
  std::vector<tickets::SearchHit> search(const tickets::SearchQuery&) override;

 private:
  Connection& connection_;
};

// outbox.cpp
class SqlOutbox final : public tickets::Outbox {
 public:
  explicit SqlOutbox(Connection& connection) : connection_(connection) {}
  void enqueue(const tickets::OutgoingMail&) override;
  std::vector<tickets::OutgoingMail> mails_of(const tickets::TicketNumber&) override;
  std::vector<tickets::OutgoingMail> undelivered(std::size_t limit) override;
  std::vector<tickets::OutgoingMail> ledger(const tickets::MailFilter&) override;
  std::optional<tickets::OutgoingMail> oldest_late() override;
  std::vector<tickets::OutgoingMail> claim(billing::Instant now, billing::Instant lease_expired,
                                           std::size_t limit, tickets::Readers) override;
  bool has_due(billing::Instant now, billing::Instant lease_expired, tickets::Readers) override;
  void put_off(const tickets::Email& webhook, billing::Instant until) override;
  bool update(const tickets::OutgoingMail&) override;
  std::optional<billing::Instant> oldest_unsent() override;
  std::vector<tickets::OutgoingMail> lost_of_active_tickets(std::size_t limit) override;
  std::optional<tickets::OutgoingMail> mail(std::int64_t id) override;
  std::optional<tickets::OutgoingMail> mail_with_message_id(std::string_view message_id) override;
  bool mark_bounced(std::int64_t id, std::string_view answer) override;
  std::uint32_t automatic_mails_to(const tickets::Email&, billing::Instant since) override;
  std::vector<tickets::OutgoingMail> held_for(const tickets::Email&) override;
  void mark_digested(const std::vector<std::int64_t>& ids) override;
  std::vector<tickets::OutgoingMail> webhook_deliveries(std::size_t limit,
                                                        std::int64_t before) override;

 private:
  Connection& connection_;
};

// account.cpp
class SqlAccounts final : public tickets::Accounts {
 public:
  explicit SqlAccounts(Connection& connection) : connection_(connection) {}
  std::optional<tickets::User> user(const tickets::Email&) override;
  std::vector<tickets::User> users() override;
  void save_user(const tickets::User&) override;
  std::optional<tickets::Session> session(std::string_view token_hash) override;
  std::vector<tickets::Session> sessions() override;
  void save_session(const tickets::Session&) override;
  void remove_session(std::string_view token_hash) override;
  void remove_sessions_of(const tickets::Email&) override;
  void remove_sessions_before(billing::Instant expired) override;
  void add_failed_sign_in(std::string_view who, billing::Instant) override;
  std::uint32_t failed_sign_ins(std::string_view who, billing::Instant since) override;
  std::optional<std::string> draft(const tickets::Email&) override;
  void save_draft(const tickets::Email&, std::string_view fields) override;
  void remove_draft(const tickets::Email&) override;
  tickets::Preferences preferences(const tickets::Email&) override;
  void save_preferences(const tickets::Email&, const tickets::Preferences&) override;

  // administration_event.cpp
  void append(const tickets::AdministrationEvent&) override;
  std::vector<tickets::AdministrationEvent> administration_log(std::size_t limit,
                                                               std::uint64_t before) override;

 private:
  Connection& connection_;
};

// inbound.cpp
class SqlInbound final : public tickets::Inbound {
 public:
  explicit SqlInbound(Connection& connection) : connection_(connection) {}
  std::int64_t keep(std::string_view raw, billing::Instant received_at) override;
  std::optional<tickets::InboundMail> inbound(std::int64_t id) override;
  std::string raw(std::int64_t id) override;
  std::vector<std::int64_t> unread_inbound(std::size_t limit) override;
  void settle(const tickets::InboundMail&) override;
  bool is_repeated(std::string_view message_id, std::int64_t id) override;
  std::vector<tickets::InboundMail> inbound_in(tickets::InboundState, std::size_t limit,
                                               std::int64_t before) override;
  std::vector<tickets::InboundMail> inbound_of(const tickets::TicketNumber&) override;
  std::uint32_t inbound_from(const tickets::Email& sender, billing::Instant since) override;
  std::uint32_t inbound_on(const tickets::TicketNumber&, billing::Instant since) override;
  std::uint64_t quarantined() override;

 private:
  Connection& connection_;
};

// programs.cpp
class SqlPrograms final : public tickets::Programs {
 public:
  explicit SqlPrograms(Connection& connection) : connection_(connection) {}
  std::optional<tickets::ApiToken> token(std::string_view token_hash) override;
  std::vector<tickets::ApiToken> tokens() override;
  void save_token(const tickets::ApiToken&) override;
  std::optional<tickets::RepeatableAnswer> answer_to(std::string_view token_hash,
                                                     std::string_view key) override;
  void save_answer(const tickets::RepeatableAnswer&) override;
  void remove_answers_before(billing::Instant) override;
  std::optional<tickets::Webhook> webhook(std::string_view id) override;
  std::vector<tickets::Webhook> webhooks() override;
  void save_webhook(const tickets::Webhook&) override;

 private:
  Connection& connection_;
};

class SqlUnitOfWork final : public tickets::UnitOfWork {
 public:
  explicit SqlUnitOfWork(Connection& connection)
      : billing_(connection),
        tickets_(connection),
        outbox_(connection),
        accounts_(connection),
        inbound_(connection),
        programs_(connection) {}
  billing::Repository& billing() override { return billing_; }
  tickets::Repository& tickets() override { return tickets_; }
  tickets::Outbox& outbox() override { return outbox_; }
  tickets::Accounts& accounts() override { return accounts_; }
  tickets::Inbound& inbound() override { return inbound_; }
  tickets::Programs& programs() override { return programs_; }

 private:
  SqlBilling billing_;
  SqlTickets tickets_;
  SqlOutbox outbox_;
  SqlAccounts accounts_;
  SqlInbound inbound_;
  SqlPrograms programs_;
};

}  // namespace bot::sql
