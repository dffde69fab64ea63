#include "bot/focus/importing/import_organization.h"
#include "bot/cli/charge_commands.h"
#include "bot/cli/operations.h"
#include "bot/cli/text_file.h"
#include "bot/render/organization_json.h"

namespace bot::cli {

namespace {

billing::Result<billing::Organization> read_organization(const std::string& path) {
  const auto text = text_of_file(path);
  if (!text) {
    return billing::Refusal{billing::RefusalKind::invalid,
                            "organization_file_unreadable",
                            path + " cannot be read. Name an organization file (JSON).",
                            path,
                            {}};
  }
  return parse_organization(*text);
}

}  // namespace

int import_organization(const Books& books, const ImportOrganizationOptions& options,
                        const Streams& streams) {
  const auto incoming = read_organization(options.file);
  if (!incoming) return tell(incoming.refusal(), streams);
  const auto imported =
      options.correct_history
          ? focus::correct_history(books.store, books.archive, *incoming, *options.correct_history,
                                   books.desk, books.now)
          : focus::import_organization(books.store, books.archive, *incoming, books.desk,
                                       books.now);
  if (!imported) return tell(imported.refusal(), streams);
  const auto& saved = imported->saved;
  streams.out << saved.name.value << (imported->created ? " is new: " : " is updated: ")
              << saved.cost_centers.size() << " cost centers, " << saved.workspaces.size()
              << " workspaces, " << saved.providers.size() << " providers.\n";
  if (imported->files != 0) {
    streams.out << "Owners changed: the charges of " << imported->files
                << " imported files were attributed again.\n";
  }
  tell_corrected(imported->corrected, streams);
  return done;
}

}  // namespace bot::cli
