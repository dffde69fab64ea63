#include "bot/http/kept_form.h"

#include <algorithm>

#include "bot/http/door.h"
#include "bot/words/say.h"

namespace bot::http {
namespace {

constexpr std::size_t longest = 64 << 10;
constexpr std::string_view action_field = "kept-action";
constexpr std::string_view prefix = "kept.";

// What a person would know again; what only the page put into its form is not shown.
bool is_typed(std::string_view name, std::string_view value) {
  constexpr std::string_view of_the_page[] = {"version", "key", "go", "code", "object", "next"};
  return !value.empty() && std::ranges::find(of_the_page, name) == std::end(of_the_page);
}

}  // namespace

std::optional<KeptForm> kept_form(const Request& request) {
  if (!request.body_file.empty()) return std::nullopt;
  KeptForm kept;
  kept.action = own_path(request.target.empty() ? request.path : request.target);
  std::size_t size = 0;
  bool anything = false;
  for (const auto& [name, value] : request.form.pairs()) {
    if (name == "csrf") continue;
    size += name.size() + value.size();
    anything = anything || !value.empty();
    kept.fields.add(name, value);
  }
  if (!anything || size > longest) return std::nullopt;
  return kept;
}

std::optional<KeptForm> carried_form(const Request& sign_in) {
  if (!sign_in.form.has(action_field)) return std::nullopt;
  KeptForm kept;
  kept.action = own_path(sign_in.form.get(action_field));
  for (const auto& [name, value] : sign_in.form.pairs()) {
    if (name.starts_with(prefix)) kept.fields.add(name.substr(prefix.size()), value);
  }
  return kept;
}

void carry(View& form, const KeptForm& kept) {
  form.add("KEPT").set("NAME", action_field).set("VALUE", kept.action);
  for (const auto& [name, value] : kept.fields.pairs()) {
    form.add("KEPT").set("NAME", std::string(prefix) + name).set("VALUE", value);
  }
}

Response send_again_page(const Site& site, const Request& request, const KeptForm& kept,
                         WhyAgain why) {
  View content;
  const bool ended = why == WhyAgain::session_ended;
  content.show(ended ? "SESSION_ENDED" : "FORM_NOT_CURRENT");
  content.set("ACTION", kept.action);
  for (const auto& [name, value] : kept.fields.pairs()) {
    if (is_typed(name, value)) content.add("TYPED").set("TEXT", value);
    content.add("KEPT").set("NAME", name).set("VALUE", value);
  }
  return page(site, request, "pages/send_again.html.tpl", std::move(content),
              {say("What you typed is kept"), ended ? 200 : 403, {}});
}

}  // namespace bot::http
