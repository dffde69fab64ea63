// The API of other programs: /api/v1, described by docs/openapi.json.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "bot/documents/document_seller.h"
#include "bot/focus/archive/archive.h"
#include "bot/http/site.h"

namespace bot::api {

struct Api;

// What is given here lives longer than the routes.
class ApiRoutes {
 public:
  ApiRoutes(const http::Site&, const DocumentSeller&, const focus::Archive&);
  ~ApiRoutes();
  ApiRoutes(const ApiRoutes&) = delete;
  ApiRoutes& operator=(const ApiRoutes&) = delete;

  void add_to(http::Router&);

 private:
  std::unique_ptr<Api> api_;
};

// Bodies that may be larger than a form, in bytes: an organization 16 MiB, a cost export 256 MiB.
// What is larger comes in by the command line.
std::map<std::string, std::uint64_t, std::less<>> upload_limits();

}  // namespace bot::api
