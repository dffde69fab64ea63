#include "bot/http/known.h"

#include "bot/crypto/crypto.h"

namespace bot::http {

Response unless_known(const Request& request, Response response) {
  if (response.status != 200) return response;
  const std::string tag = "\"" + sha256_hex(response.body).substr(0, 32) + "\"";
  response.headers.emplace_back("ETag", tag);
  if (request.headers.get("if-none-match") != tag) return response;
  response.status = 304;
  response.body.clear();
  return response;
}

}  // namespace bot::http
