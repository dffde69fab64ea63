#include "bot/http/form_token.h"

#include "bot/crypto/crypto.h"
#include "bot/http/door.h"
#include "bot/http/forms.h"

namespace bot::http {

std::string cookie_header(const Site& site, std::string_view name, std::string_view value) {
  std::string text = std::string(name) + "=" + std::string(value) + "; Path=/; HttpOnly";
  if (site.base_url.starts_with("https:")) text += "; Secure";
  text += "; SameSite=Lax";
  if (value.empty()) text += "; Max-Age=0";
  return text;
}

std::string form_token(const Request& request) {
  const std::string_view known = request.cookies.get(form_cookie);
  const bool ours = known.size() == 43 && percent_encoded(known) == known;
  return ours ? std::string(known) : random_token();
}

void keep_form_token(Response& response, const Site& site, std::string_view token) {
  response.headers.emplace_back("Set-Cookie", cookie_header(site, form_cookie, token));
}

}  // namespace bot::http
