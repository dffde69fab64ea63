#include "bot/pages/billing/billing_pages.h"

#include "bot/pages/pages.h"

namespace bot::pages {

void add_billing_pages(http::Router& router, const http::Site& site, const DocumentSeller& seller) {
  add_ban_page(router, site);
  add_invoice_list(router, site);
  add_invoice_page(router, site, seller);
  add_run_list(router, site);
  add_run_draft(router, site);
  add_preview_page(router, site);
  add_correction_page(router, site);
  add_credit_page(router, site);
  add_run_page(router, site);
}

void add_pages(http::Router& router, const http::Site& site, const DocumentSeller& seller) {
  add_customer_pages(router, site);
  add_ticket_pages(router, site);
  add_desk_pages(router, site);
  add_inbound_pages(router, site);
  add_billing_pages(router, site, seller);
  add_organization_pages(router, site);
  add_brief_pages(router, site);
  add_webhook_page(router, site);
  add_administration_pages(router, site);
}

}  // namespace bot::pages
