// Where events are sent to, and what became of each delivery.
#include <charconv>

#include "bot/pages/pages.h"
#include "bot/pages/parts/at_desk.h"
#include "bot/pages/parts/roles.h"
#include "bot/render/format.h"
#include "bot/words/say.h"

namespace bot::pages {
namespace {

using http::Request;
using http::Response;
using http::Site;
using tickets::MailState;

constexpr std::size_t delivery_page_length = 100;

std::string delivery_words(MailState state) {
  switch (state) {
    case MailState::queued: return say("Waiting");
    case MailState::sending: return say("Being sent");
    case MailState::accepted: return say("Delivered");
    case MailState::dead: return say("Given up");
    case MailState::bounced:
    case MailState::held:
    case MailState::digested: break;  // of mails only
  }
  return std::string(tickets::text_of(state));
}

// From the newest if it is no number.
std::int64_t before_in(const Request& request) {
  const std::string_view text = request.query.get("before");
  std::int64_t id = 0;
  std::from_chars(text.data(), text.data() + text.size(), id);
  return id;
}

void show_webhooks(View& view, const Site& site, const std::vector<tickets::Webhook>& webhooks) {
  view.show_if(webhooks.empty(), "NONE");
  View* rows = webhooks.empty() ? nullptr : &view.add("WEBHOOKS");
  for (const tickets::Webhook& webhook : webhooks)
    rows->add("WEBHOOK")
        .set("ID", webhook.id)
        .set("URL", webhook.url)
        .set("SINCE", instant_for_people(webhook.created_at, site.time_zone))
        .set("STATE", webhook.active ? say("On") : say("Off"));
}

void show_deliveries(View& view, const Site& site, const std::vector<tickets::OutgoingMail>& list) {
  view.show_if(list.empty(), "EMPTY");
  View* rows = list.empty() ? nullptr : &view.add("DELIVERIES");
  for (const tickets::OutgoingMail& one : list)
    rows->add("DELIVERY")
        .set("NUMBER", one.ticket.value)
        .set("EVENT", std::to_string(one.event_sequence))
        .set("WEBHOOK", one.notice.recipient.value)
        .set("TIME", instant_for_people(one.queued_at, site.time_zone))
        .set("STATE", delivery_words(one.state))
        .set("ATTEMPTS", static_cast<std::int64_t>(one.attempts))
        .set("ANSWER", one.last_answer.empty() ? "-" : one.last_answer);
  if (list.size() == delivery_page_length)
    rows->add("MORE").set("HREF", "/webhooks?before=" + std::to_string(list.back().id));
}

Response show_webhook(const Site& site, const Request& request) {
  return read_at_desk(site, [&](tickets::Desk& desk) -> Response {
    View view;
    show_webhooks(view, site, desk.work.programs().webhooks());
    show_deliveries(
        view, site,
        desk.work.outbox().webhook_deliveries(delivery_page_length, before_in(request)));
    return page(site, request, "pages/webhooks.html.tpl", std::move(view),
                {say("Webhooks"), 200, "/administration/users"});
  });
}

}  // namespace

void add_webhook_page(http::Router& router, const Site& site) {
  router.get("/webhooks", tickets::bit(tickets::Role::administrator),
             [&site](const Request& request) { return show_webhook(site, request); });
}

}  // namespace bot::pages
