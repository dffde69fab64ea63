#include "bot/api/answers.h"

#include <array>
#include <fstream>

#include "bot/crypto/crypto.h"

namespace bot::api {
namespace {

using billing::Refusal;
using billing::RefusalKind;
using tickets::RepeatableAnswer;

constexpr std::size_t longest_key = 255;
constexpr std::chrono::seconds patience{3};

std::string_view header_of(const Response& response, std::string_view name) {
  for (const auto& [known, value] : response.headers) {
    if (known == name) return value;
  }
  return {};
}

// "application/json; charset=utf-8" is application/json.
bool is_of_type(const Request& request, std::string_view type) {
  const std::string_view stated = request.headers.get("content-type");
  const auto end = std::min(stated.find_first_of("; \t"), stated.size());
  return billing::folded(stated.substr(0, end)) == type;
}

std::optional<Refusal> refusal_of_type(const Request& request, std::string_view type) {
  const bool nothing = request.body.empty() && request.body_file.empty();
  if (nothing || is_of_type(request, type)) return std::nullopt;
  return Refusal{RefusalKind::invalid,
                 "body_type_unknown",
                 "Send the body as Content-Type: " + std::string(type) + ".",
                 "Content-Type",
                 {}};
}

// The key; empty: none was sent.
billing::Result<std::string> key_of(const Request& request) {
  const auto keys = request.headers.all("idempotency-key");
  if (keys.empty()) return std::string();
  const std::string_view key = keys.front();
  bool good = keys.size() == 1 && !key.empty() && key.size() <= longest_key;
  for (const char c : key) good = good && c > ' ' && c <= '~';
  if (good) return std::string(key);
  return Refusal{RefusalKind::invalid,
                 "idempotency_key_malformed",
                 "Send one Idempotency-Key of 1 to 255 visible ASCII characters.",
                 "Idempotency-Key",
                 {}};
}

std::string hash_of(const Request& request) {
  Sha256 hash;
  hash.add("POST " + request.target + "\n" + request.body);
  if (!request.body_file.empty()) {
    std::ifstream in(request.body_file, std::ios::binary);
    std::array<char, 1 << 16> room;
    while (in.read(room.data(), room.size()), in.gcount() > 0)
      hash.add({room.data(), static_cast<std::size_t>(in.gcount())});
  }
  return hash.hex();
}

// A request that may be repeated: its key and what it asked for.
struct Repeatable {
  std::string token, key, hash;

  std::optional<Response> known(tickets::UnitOfWork& work) const {
    const auto answer = work.programs().answer_to(token, key);
    if (!answer) return std::nullopt;
    if (answer->request_hash != hash)
      return refused({RefusalKind::invalid,
                      "idempotency_key_reused",
                      "This Idempotency-Key was used for another request; take a new one.",
                      "Idempotency-Key",
                      {}});
    Response again;
    again.status = answer->status;
    again.content_type = answer->content_type;
    again.body = answer->body;
    if (!answer->location.empty()) again.headers.emplace_back("Location", answer->location);
    if (!answer->etag.empty()) again.headers.emplace_back("ETag", answer->etag);
    again.headers.emplace_back("Idempotent-Replayed", "true");
    return again;
  }

  void keep(tickets::UnitOfWork& work, const Response& response, billing::Instant now) const {
    work.programs().save_answer({token, key, hash, response.status, response.content_type,
                                 std::string(header_of(response, "Location")),
                                 std::string(header_of(response, "ETag")), response.body, now});
  }
};

// None: no key was sent.
billing::Result<std::optional<Repeatable>> repeatable(const Request& request) {
  const auto key = key_of(request);
  if (!key) return key.refusal();
  if (key->empty()) return std::optional<Repeatable>();
  return std::optional(Repeatable{request.token_hash, *key, hash_of(request)});
}

bool has_tag(std::string_view list, std::string_view tag) {
  if (list == "*") return true;
  for (auto at = list.find(tag); at != std::string_view::npos; at = list.find(tag, at + 1)) {
    const std::string_view after = list.substr(at + tag.size());
    if (after.empty() || after.front() == ',' || after.front() == ' ') return true;
  }
  return false;
}

}  // namespace

void forget_old_answers(tickets::Store& store, billing::Instant now) {
  store.write([&](tickets::UnitOfWork& work) {
    work.programs().remove_answers_before(now - answers_kept);
    return true;
  });
}

Response json_response(const Json& json, int status) {
  Response response;
  response.status = status;
  response.content_type = "application/json";
  response.body = json.text();
  return response;
}

Response refused(const Refusal& refusal) {
  return http::problem_response(http::problem_of(refusal));
}

Response with_etag(Response response, const Request& request) {
  if (response.status != 200) return response;
  std::string tag(header_of(response, "ETag"));
  if (tag.empty()) {
    tag = "\"" + sha256_hex(response.body).substr(0, 32) + "\"";
    response.headers.emplace_back("ETag", tag);
  }
  if (!has_tag(request.headers.get("if-none-match"), tag)) return response;
  response.status = 304;
  response.body.clear();
  return response;
}

http::Handler reading(const Api& api, Reading read) {
  return [&site = api.site, read = std::move(read)](const Request& request) {
    const billing::Instant now = site.now();
    return with_etag(tickets::read(site.store,
                                   [&](tickets::UnitOfWork& work) {
                                     tickets::Desk desk{work, now, site.desk};
                                     return read(desk, request);
                                   }),
                     request);
  };
}

http::Handler changing(const Api& api, Changing change) {
  return [&site = api.site, change = std::move(change)](const Request& request) {
    if (const auto no = refusal_of_type(request, "application/json")) return refused(*no);
    const auto repeated = repeatable(request);
    if (!repeated) return refused(repeated.refusal());
    Response response;
    const billing::Instant now = site.now();
    site.store.write([&](tickets::UnitOfWork& work) {
      if (*repeated) {
        if (auto again = (*repeated)->known(work)) {
          response = std::move(*again);
          return false;
        }
      }
      tickets::Desk desk{work, now, site.desk};
      response = change(desk, request);
      if (response.status >= 300) return false;
      if (*repeated) (*repeated)->keep(work, response, now);
      return true;
    });
    return response;
  };
}

http::Handler importing(Api& api, std::string_view type,
                        std::function<Response(const Request&)> import) {
  return [&api, type, import = std::move(import)](const Request& request) {
    if (const auto no = refusal_of_type(request, type)) return refused(*no);
    const auto repeated = repeatable(request);
    if (!repeated) return refused(repeated.refusal());
    const std::unique_lock turn(api.imports, patience);
    if (!turn)
      return refused({RefusalKind::conflict,
                      "imports_busy",
                      "Another import is under way; send this one again in a moment.",
                      "",
                      {}});
    if (*repeated) {
      auto again = tickets::read(
          api.site.store, [&](tickets::UnitOfWork& work) { return (*repeated)->known(work); });
      if (again) return std::move(*again);
    }
    Response response = import(request);
    if (*repeated && response.status < 300) {
      api.site.store.write([&](tickets::UnitOfWork& work) {
        (*repeated)->keep(work, response, api.site.now());
        return true;
      });
    }
    return response;
  };
}

}  // namespace bot::api
