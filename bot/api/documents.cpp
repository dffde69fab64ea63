// What a program reads before it calls: the document of the API and its refusals.
#include "bot/api/embedded.h"
#include "bot/api/routes.h"

namespace bot::api {
namespace {

http::Handler document(std::string_view name, std::string_view type) {
  for (const templates::EmbeddedFile& file : embedded_documents()) {
    if (file.name != name) continue;
    return [bytes = file.bytes, type = std::string(type)](const Request& request) {
      Response response;
      response.content_type = type;
      response.body = bytes;
      response.headers.emplace_back("Cache-Control", "public, max-age=300");
      return with_etag(std::move(response), request);
    };
  }
  throw std::logic_error("no such document: " + std::string(name));
}

}  // namespace

void add_documents(http::Router& router) {
  router.get("/api/v1/openapi.json", http::anybody, document("openapi.json", "application/json"));
  router.get("/api/v1/refusals", http::anybody,
             document("refusals.md", "text/markdown; charset=utf-8"));
}

}  // namespace bot::api
