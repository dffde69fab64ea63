// The lines of an invoice in UBL.
#pragma once

#include "billing/invoice.h"
#include "bot/documents/xml_element.h"

namespace bot {

// "cbc:PayableAmount" and the like, in the document's currency.
XmlElement ubl_amount(std::string_view name, const billing::Amount&);
// As the document states it: a credit note turns every sign.
billing::Amount ubl_sign(const billing::Invoice&, const billing::Amount&);
// "cac:ClassifiedTaxCategory" of a line, "cac:TaxCategory" of the breakdown, which says why there
// is no tax.
XmlElement ubl_line_tax(const billing::TaxRule&);
XmlElement ubl_tax_category(const billing::TaxRule&);
// cac:InvoiceLine or cac:CreditNoteLine; the first number is 1.
XmlElement ubl_line(const billing::Invoice&, const billing::InvoiceLine&, std::size_t number);
XmlElement ubl_period(billing::Month);

}  // namespace bot
