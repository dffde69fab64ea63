#include "bot/documents/ubl_faults.h"

#include "bot/documents/country_code.h"
#include "bot/documents/postal_address.h"
#include "bot/text/readable.h"
#include "tickets/typed_text.h"

namespace bot {
namespace {

using billing::TaxCategory;

constexpr std::string_view next_time = " Documents that are issued keep theirs; the next has it.";

class Faults {
 public:
  void add(bool wrong, std::string where, std::string message) {
    if (wrong) all.push_back({std::move(where), std::move(message)});
  }
  std::vector<billing::Fault> all;
};

bool is_blank(std::string_view text) { return readable(text).empty(); }

// BR-CO-09: a VAT identifier begins with its country; Greece and Northern Ireland have their own.
bool is_vat_id(std::string_view text) {
  if (text.size() < 4) return false;
  for (const char letter : text) {
    const bool fits = (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    if (!fits) return false;
  }
  const std::string_view country = text.substr(0, 2);
  return country == "EL" || country == "XI" || country_code(country) == country;
}

std::string vat_id_wanted(const billing::Invoice& invoice, std::string_view whose) {
  return "Enter the " + std::string(whose) + " VAT identifier, such as DE123456789: tax category " +
         std::string(billing::text_of(invoice.tax_rule.category)) + " wants it.";
}

void look_at_seller(const billing::Invoice& invoice, const DocumentSeller& seller, Faults& faults) {
  const bool taxed = invoice.tax_rule.category != TaxCategory::outside_scope;
  faults.add(is_blank(seller.name), "seller.name", "Enter the issuer's name.");
  faults.add(!postal_address(seller.address).country, "seller.address",
             "End the issuer's address with its country, by its English name or ISO 3166 code.");
  faults.add(!tickets::is_email_address(seller.contact), "seller.contact",
             "Enter an e-mail address: it is the issuer's electronic address.");
  faults.add(is_blank(seller.payment_terms), "seller.payment_terms",
             "Enter by when invoices are to be paid, in words.");
  faults.add(taxed && !is_vat_id(seller.vat_id), "seller.vat_id",
             vat_id_wanted(invoice, "issuer's"));
  // BR-CO-26, where BR-O-02 forbids the VAT identifier.
  faults.add(!taxed && is_blank(seller.registration), "seller.registration",
             "Enter the issuer's number in the register of companies: without a VAT identifier "
             "it is what identifies the issuer.");
}

void look_at_recipient(const billing::Invoice& invoice, Faults& faults) {
  const billing::Recipient recipient = invoice.recipient.value_or(billing::Recipient{});
  const TaxCategory category = invoice.tax_rule.category;
  const bool needs_vat_id =
      category == TaxCategory::reverse_charge || category == TaxCategory::intra_community;
  const bool may_have_one = category != TaxCategory::outside_scope;
  const std::string later(next_time);
  faults.add(is_blank(invoice.organization_display_name), "display_name",
             "Enter the organization's name." + later);
  faults.add(!tickets::is_email_address(recipient.email), "recipient.email",
             "Enter the e-mail address that invoices go to: it is the buyer's electronic address." +
                 later);
  faults.add(!postal_address(recipient.address).country, "recipient.address",
             "End the address that invoices go to with its country, by its English name or "
             "ISO 3166 code." +
                 later);
  if (recipient.vat_id.empty()) {
    faults.add(needs_vat_id, "recipient.vat_id", vat_id_wanted(invoice, "buyer's") + later);
  } else {
    faults.add(may_have_one && !is_vat_id(recipient.vat_id), "recipient.vat_id",
               "Write the buyer's VAT identifier with its country before it, such as "
               "DE123456789, in capitals and digits only." +
                   later);
  }
}

}  // namespace

std::vector<billing::Fault> ubl_faults(const billing::Invoice& invoice,
                                       const DocumentSeller& seller) {
  Faults faults;
  faults.add(!invoice.number || !invoice.issued_at, "number",
             "Issue the invoice first: a draft has no number.");
  faults.add(invoice.lines.empty(), "lines",
             "Send the PDF: a document without charges has no lines, and UBL wants one.");
  look_at_seller(invoice, seller, faults);
  look_at_recipient(invoice, faults);
  return std::move(faults.all);
}

}  // namespace bot
