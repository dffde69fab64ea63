#include "tests/contract/opened.h"

using namespace contract;
using namespace tickets;
using support::at;

namespace {

using Texts = std::vector<std::string>;
const auto programs_noon = at(2026, 11, 1, 12);

ApiToken token(const char* hash, const char* name) {
  return {hash,         name,        {"ann@splitdesk.example"}, Role::auditor, programs_noon,
          std::nullopt, std::nullopt};
}

RepeatableAnswer answer(const char* key, const char* body, billing::Instant when = programs_noon) {
  return {"hash", key, "request", 201, "application/json", "/tickets/1", "\"1\"", body, when};
}

void save(StoreUnderTest& store, const ApiToken& one) {
  store.write([&](UnitOfWork& work) { work.programs().save_token(one); });
}
void save(StoreUnderTest& store, const RepeatableAnswer& one) {
  store.write([&](UnitOfWork& work) { work.programs().save_answer(one); });
}

}  // namespace

TEST_CASE("a token is kept, changed and listed by name") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto load = [&](const char* hash) {
    return store.read([&](UnitOfWork& work) { return work.programs().token(hash); });
  };
  CHECK_FALSE(load("h1"));
  save(store, token("h1", "nightly"));
  save(store, token("h2", "audit"));
  ApiToken used = token("h1", "nightly");
  used.last_used_at = at(2026, 11, 2);
  used.revoked_at = at(2026, 11, 3);
  used.role = Role::billing;
  save(store, used);
  const auto kept = load("h1");
  REQUIRE(kept);
  CHECK(kept->name == "nightly");
  CHECK(kept->user == Email{"ann@splitdesk.example"});
  CHECK(kept->role == Role::billing);
  CHECK(kept->created_at == programs_noon);
  CHECK(kept->last_used_at == at(2026, 11, 2));
  CHECK(kept->revoked_at == at(2026, 11, 3));
  Texts names;
  for (const ApiToken& one : store.read([](UnitOfWork& work) { return work.programs().tokens(); }))
    names.push_back(one.name);
  CHECK(names == Texts{"audit", "nightly"});
}

TEST_CASE("two tokens of one name throw") {
  StoreUnderTest store(GENERATE(every_store()));
  save(store, token("h1", "nightly"));
  CHECK_THROWS_AS(save(store, token("h2", "nightly")), std::runtime_error);
}

TEST_CASE("an answer is kept by token and key, and goes with its age") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto load = [&](const char* hash, const char* key) {
    return store.read([&](UnitOfWork& work) { return work.programs().answer_to(hash, key); });
  };
  save(store, answer("k1", "{\"a\":1}"));
  save(store, answer("k2", "", programs_noon + std::chrono::hours(1)));
  const auto kept = load("hash", "k1");
  REQUIRE(kept);
  CHECK(kept->token_hash == "hash");
  CHECK(kept->key == "k1");
  CHECK(kept->request_hash == "request");
  CHECK(kept->status == 201);
  CHECK(kept->content_type == "application/json");
  CHECK(kept->location == "/tickets/1");
  CHECK(kept->etag == "\"1\"");
  CHECK(kept->body == "{\"a\":1}");
  CHECK(kept->at == programs_noon);
  CHECK_FALSE(load("other", "k1"));
  CHECK_FALSE(load("hash", "k3"));
  store.write([](UnitOfWork& work) {
    work.programs().remove_answers_before(programs_noon + std::chrono::minutes(1));
  });
  CHECK_FALSE(load("hash", "k1"));
  CHECK(load("hash", "k2"));
}

TEST_CASE("a webhook is kept, changed and listed by its id") {
  StoreUnderTest store(GENERATE(every_store()));
  const auto save_webhook = [&](const Webhook& one) {
    store.write([&](UnitOfWork& work) { work.programs().save_webhook(one); });
  };
  save_webhook({"b", "https://hooks.example/b", "secret", true, programs_noon});
  save_webhook({"a", "https://hooks.example/a", "secret", true, programs_noon});
  save_webhook({"b", "https://hooks.example/c", "other", false, programs_noon});
  const auto kept = store.read([](UnitOfWork& work) { return work.programs().webhook("b"); });
  REQUIRE(kept);
  CHECK(kept->url == "https://hooks.example/c");
  CHECK(kept->secret == "other");
  CHECK_FALSE(kept->active);
  CHECK(kept->created_at == programs_noon);
  CHECK_FALSE(store.read([](UnitOfWork& work) { return work.programs().webhook("c"); }));
  Texts ids;
  for (const Webhook& one : store.read([](UnitOfWork& work) { return work.programs().webhooks(); }))
    ids.push_back(one.id);
  CHECK(ids == Texts{"a", "b"});
}
