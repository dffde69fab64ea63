// Invoices for the documents' tests; each shows the field a test is about.
#pragma once

#include <string>

#include "billing/invoice.h"
#include "bot/documents/document_seller.h"

bot::DocumentSeller a_seller();
billing::InvoiceLine a_line(const std::string& description, std::int64_t minor_units);
// INV-2026-000017 of Northwind's Retail for February 2026, with the lines' sum as its total.
billing::Invoice an_invoice(std::vector<billing::InvoiceLine> lines);
// With that many lines of two providers, late and unattributed ones among them.
billing::Invoice a_long_invoice(int lines);
