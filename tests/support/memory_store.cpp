#include "tests/support/memory_store.h"

#include <mutex>

#include "tests/support/memory_state.h"

namespace support {

namespace {

class MemoryUnitOfWork : public tickets::UnitOfWork {
 public:
  explicit MemoryUnitOfWork(MemoryState& state)
      : billing_(memory_billing(state)),
        tickets_(memory_tickets(state)),
        outbox_(memory_outbox(state)),
        accounts_(memory_accounts(state)),
        inbound_(memory_inbound(state)),
        programs_(memory_programs(state)) {}
  billing::Repository& billing() override { return *billing_; }
  tickets::Repository& tickets() override { return *tickets_; }
  tickets::Outbox& outbox() override { return *outbox_; }
  tickets::Accounts& accounts() override { return *accounts_; }
  tickets::Inbound& inbound() override { return *inbound_; }
  tickets::Programs& programs() override { return *programs_; }

 private:
  std::unique_ptr<billing::Repository> billing_;
  std::unique_ptr<tickets::Repository> tickets_;
  std::unique_ptr<tickets::Outbox> outbox_;
  std::unique_ptr<tickets::Accounts> accounts_;
  std::unique_ptr<tickets::Inbound> inbound_;
  std::unique_ptr<tickets::Programs> programs_;
};

class MemoryStore : public tickets::Store {
 public:
  void read(const std::function<void(tickets::UnitOfWork&)>& job) override {
    MemoryState copy = now();
    MemoryUnitOfWork work(copy);
    job(work);
  }

  void write(const std::function<bool(tickets::UnitOfWork&)>& job) override {
    const std::lock_guard one_writer(writers_);
    MemoryState copy = now();
    MemoryUnitOfWork work(copy);
    if (!job(work)) return;
    const std::lock_guard lock(state_lock_);
    state_ = std::move(copy);
  }

  MemoryState now() {
    const std::lock_guard lock(state_lock_);
    return state_;
  }

 private:
  std::mutex writers_;
  std::mutex state_lock_;
  MemoryState state_;
};

}  // namespace

std::unique_ptr<tickets::Store> memory_store() { return std::make_unique<MemoryStore>(); }

std::size_t repeated_mails(tickets::Store& store) {
  return dynamic_cast<MemoryStore&>(store).now().repeated_mails;
}

}  // namespace support
