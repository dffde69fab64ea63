#include "bot/app.h"
#include "bot/cli/document_commands.h"
#include "bot/cli/operations.h"
#include "bot/cli/written_file.h"
#include "bot/cli/wrong_option.h"
#include "bot/documents/document_format.h"

namespace bot::cli {

int invoice(const IssuedDocuments& issued, const InvoiceOptions& options, const Streams& streams) {
  const auto format = document_format_from(options.format);
  if (!format)
    return tell_wrong_option("--format", document_format_words(), options.format, streams);
  const auto found = tickets::read(issued.store, [&](tickets::UnitOfWork& work) {
    return work.billing().invoice({options.number});
  });
  if (!found) {
    return tell({billing::RefusalKind::not_found,
                 "invoice_unknown",
                 "There is no invoice '" + options.number + "'.",
                 options.number,
                 {}},
                streams);
  }
  const auto bytes = document_bytes(*found, issued.seller, *format);
  if (!bytes) return tell(bytes.refusal(), streams);
  if (options.output) {
    write_file(*options.output, *bytes);
  } else {
    streams.out << *bytes;
  }
  return done;
}

int invoice(const Config& config, const InvoiceOptions& options, const Streams& streams) {
  const auto store = open_store_of(config);
  return invoice(IssuedDocuments{*store, seller_of(config)}, options, streams);
}

}  // namespace bot::cli
