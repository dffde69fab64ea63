// Who sells and who buys, as UBL parties.
#pragma once

#include "billing/invoice.h"
#include "bot/documents/document_seller.h"
#include "bot/documents/xml_element.h"

namespace bot {

// Outside the scope of tax neither has a VAT identifier (BR-O-02).
XmlElement ubl_seller(const billing::Invoice&, const DocumentSeller&);
XmlElement ubl_buyer(const billing::Invoice&);
// Where it is delivered to; without children unless the tax category asks for it (BR-IC-12).
XmlElement ubl_delivery(const billing::Invoice&);

}  // namespace bot
