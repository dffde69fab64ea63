#include "bot/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <map>

#include "bot/cli/charge_commands.h"
#include "bot/cli/document_commands.h"
#include "bot/cli/operations.h"
#include "bot/cli/token.h"
#include "bot/cli/webhooks.h"
#include "bot/crypto/crypto.h"
#include "bot/environment.h"
#include "bot/log/log.h"
#include "bot/program_version.h"

namespace bot::cli {

namespace {

// What every command takes, and the command that was chosen.
struct Chosen {
  std::optional<std::string> database;
  std::optional<std::string> config_file;
  std::optional<std::string> listen;
  std::function<int(const Config&)> command;
};

CLI::App* add_command(CLI::App& program, const char* name, const char* meaning, Chosen& chosen,
                      std::function<int(const Config&)> command) {
  auto* added = program.add_subcommand(name, meaning);
  added->add_option("--database", chosen.database,
                    "Where everything is kept (default sqlite:var/splitdesk.db)");
  added->add_option("--config", chosen.config_file, "Configuration file (TOML)");
  added->callback([&chosen, command = std::move(command)] { chosen.command = command; });
  return added;
}

void add_operations(CLI::App& program, Chosen& chosen, const Streams& streams) {
  auto* serving =
      add_command(program, "serve", "Serve the web pages, send mail, keep the clocks", chosen,
                  [&streams](const Config& config) { return serve(config, streams); });
  serving->add_option("--listen", chosen.listen, "HOST:PORT (default 127.0.0.1:8080)");

  add_command(program, "migrate", "Bring the database to the newest version", chosen,
              [&streams](const Config& config) { return migrate(config, streams); });
  add_command(program, "mailgate",
              "Keep the mail on standard input; 75: the mail server tries later", chosen,
              [&streams](const Config& config) { return mailgate(config, streams); });
  add_command(program, "verify", "Check hash chains, sealed invoices, numbers and archived files",
              chosen, [&streams](const Config& config) { return verify(config, streams); });

  auto* user = program.add_subcommand("user", "People who may sign in")->require_subcommand(1);
  const auto adding = std::make_shared<UserAddOptions>();
  auto* add = add_command(
      *user, "add", "Add one, or replace one; password on standard input", chosen,
      [&streams, adding](const Config& config) { return user_add(config, *adding, streams); });
  add->add_option("email", adding->email, "E-mail address to sign in with")->required();
  add->add_option("--name", adding->name, "Name")->required();
  add->add_option("--role", adding->role,
                  "customer, support_desk, desk_lead, billing, tam, auditor or administrator")
      ->required();
  add->add_option("--organization", adding->organization, "Organization of a customer");

  const auto leaving = std::make_shared<std::string>();
  add_command(*user, "deactivate", "End an account's sessions and let nobody sign in with it",
              chosen,
              [&streams, leaving](const Config& config) {
                return user_deactivate(config, *leaving, streams);
              })
      ->add_option("email", *leaving, "E-mail address of the account")
      ->required();

  const auto demonstrating = std::make_shared<DemoOptions>();
  auto* showing =
      program.add_subcommand("demo", "Make a demo organization, or repeat its sign-ins");
  showing->add_option("--directory", demonstrating->directory, "Folder (default var/demo)");
  showing->add_flag("--fresh", demonstrating->fresh, "Throw the demo that is there away");
  showing->callback([&chosen, &streams, demonstrating] {
    chosen.command = [&streams, demonstrating](const Config&) {
      return demo(*demonstrating, streams);
    };
  });
}

void add_token_commands(CLI::App& program, Chosen& chosen, const Streams& streams) {
  auto* token = program.add_subcommand("token", "Tokens of other programs")->require_subcommand(1);
  const auto adding = std::make_shared<TokenAddOptions>();
  auto* add = add_command(
      *token, "add", "Make a token; it is printed once", chosen,
      [&streams, adding](const Config& config) { return token_add(config, *adding, streams); });
  add->add_option("name", adding->name, "What it is for")->required();
  add->add_option("--user", adding->user, "E-mail address of whom it acts as")->required();
  add->add_option("--role", adding->role, "auditor: it may only read (default: the user's role)");

  add_command(*token, "list", "Every token, with when it was last used", chosen,
              [&streams](const Config& config) { return token_list(config, streams); });

  const auto revoking = std::make_shared<std::string>();
  add_command(*token, "revoke", "Answer nothing to a token any more", chosen,
              [&streams, revoking](const Config& config) {
                return token_revoke(config, *revoking, streams);
              })
      ->add_option("name", *revoking, "Its name")
      ->required();
}

void add_webhook_commands(CLI::App& program, Chosen& chosen, const Streams& streams) {
  auto* webhook =
      program.add_subcommand("webhook", "Where events are sent to")->require_subcommand(1);
  const auto url = std::make_shared<std::string>();
  add_command(*webhook, "add", "Send every event there; its secret is printed once", chosen,
              [&streams, url](const Config& config) { return webhook_add(config, *url, streams); })
      ->add_option("url", *url, "http or https address")
      ->required();
  add_command(*webhook, "list", "Every webhook", chosen,
              [&streams](const Config& config) { return webhook_list(config, streams); });
  const auto id = std::make_shared<std::string>();
  add_command(*webhook, "remove", "Send nothing there any more", chosen,
              [&streams, id](const Config& config) { return webhook_remove(config, *id, streams); })
      ->add_option("id", *id, "Its id")
      ->required();
}

std::string format_option(const char* formats) { return std::string("Output: ") + formats; }

constexpr const char* known_on_option =
    "What was known at the end of that day (UTC), or at that instant";

void add_charge_commands(CLI::App& program, Chosen& chosen, const Streams& streams) {
  const auto organization = std::make_shared<ImportOrganizationOptions>();
  auto* describing =
      add_command(program, "import-organization", "Import an organization file, or update it",
                  chosen, [&streams, organization](const Config& config) {
                    return import_organization(config, *organization, streams);
                  });
  describing->add_option("file", organization->file, "organization.json")->required();
  describing->add_option("--correct-history", organization->correct_history,
                         "Take the file's placements as the truth about the past, too; the reason");

  const auto charges = std::make_shared<ImportChargesOptions>();
  auto* importing = add_command(program, "import-charges", "Import a FOCUS cost export (CSV)",
                                chosen, [&streams, charges](const Config& config) {
                                  return import_charges(config, *charges, streams);
                                });
  importing->add_option("file", charges->file, "FOCUS CSV file, plain or gzip")->required();
  importing->add_option("--source", charges->source, "Name of the feed it comes from")->required();
  importing->add_option("--feed", charges->feed, "overwrite (default) or append");
  importing->add_option("--manifest", charges->manifest,
                        "JSON file of the sender: rows, sum, sha256; they have to agree");
  importing->add_flag("--set-aside", charges->set_aside, "Put faulty rows aside, visibly");
  importing->add_flag("--dry-run", charges->dry_run, "Say what would happen; record nothing");

  const auto sums = std::make_shared<TotalsOptions>();
  auto* totalling = add_command(
      program, "totals", "Exact total per bearer, before rounding", chosen,
      [&streams, sums](const Config& config) { return totals(config, *sums, streams); });
  totalling->add_option("period", sums->period, "Billing period, such as 2024-09")->required();
  totalling->add_option("--organization", sums->organization, "Only this organization");
  totalling->add_option("--format", sums->format, format_option("table, csv or json"));
  totalling->add_option("--as-known-on", sums->as_known_on, known_on_option);

  const auto runs = std::make_shared<RunInvoicesOptions>();
  auto* running = add_command(
      program, "run-invoices", "Draw up and issue a period's invoices", chosen,
      [&streams, runs](const Config& config) { return run_invoices(config, *runs, streams); });
  running->add_option("period", runs->period, "Billing period, such as 2024-09")->required();
  running->add_option("--organization", runs->organization, "Only this organization");
  running->add_flag("--dry-run", runs->dry_run, "Record nothing");
  running->add_option("--mode", runs->mode,
                      "What if: single_invoice or invoice_per_cost_center (dry run only)");
  running->add_option("--supplementary", runs->supplementary,
                      "Bill what changed since the period was invoiced; the reason is printed");
  running->add_option("--format", runs->format, format_option("table or json"));
  running->add_option("--as-known-on", runs->as_known_on, known_on_option);

  const auto credit = std::make_shared<CreditNoteOptions>();
  auto* crediting = add_command(
      program, "credit-note", "Take back an invoice, or parts of it", chosen,
      [&streams, credit](const Config& config) { return credit_note(config, *credit, streams); });
  crediting->add_option("invoice", credit->invoice, "Number of the invoice")->required();
  crediting->add_option("--reason", credit->reason, "Why; it is printed")->required();
  crediting->add_option("--line", credit->lines,
                        "LINE=AMOUNT, such as 3=12.50; once a line (default: all that is left)");

  const auto wanted = std::make_shared<ExplainOptions>();
  auto* explaining = add_command(
      program, "explain", "Where the money of an invoice or of its line comes from", chosen,
      [&streams, wanted](const Config& config) { return explain(config, *wanted, streams); });
  explaining->add_option("invoice", wanted->invoice, "Number of the document")->required();
  explaining->add_option("line", wanted->line, "Line, 1 is the first: every row behind it");
  explaining->add_option("--format", wanted->format, format_option("table or json"));
  explaining->add_option("--as-known-on", wanted->as_known_on, known_on_option);
}

void add_document_commands(CLI::App& program, Chosen& chosen, const Streams& streams) {
  const auto one = std::make_shared<InvoiceOptions>();
  auto* writing =
      add_command(program, "invoice", "Write an issued invoice or credit note", chosen,
                  [&streams, one](const Config& config) { return invoice(config, *one, streams); });
  writing->add_option("number", one->number, "Its number, such as INV-2024-000001")->required();
  writing->add_option("--format", one->format,
                      format_option("pdf (default), csv, xml (UBL), json, focus or focus-detail"));
  writing->add_option("--output", one->output, "File (default: standard output)");

  const auto all = std::make_shared<DocumentsOptions>();
  auto* exporting = add_command(
      program, "documents", "Write every document of a period into a folder", chosen,
      [&streams, all](const Config& config) { return documents(config, *all, streams); });
  exporting->add_option("period", all->period, "Billing period, such as 2024-09")->required();
  exporting->add_option("--directory", all->directory, "Folder of the files")->required();
  exporting->add_option("--organization", all->organization, "Only this organization");
  exporting->add_option("--formats", all->formats, "With commas (default pdf,csv,xml,focus)");
}

int run_chosen(const Chosen& chosen, const Streams& streams) {
  auto config = load_config(chosen.config_file, environment);
  if (!config) {
    tell(config.refusal(), streams);
    return wrong_use;
  }
  if (chosen.database) {
    config->database = *chosen.database;
    config->places["database"] = {SettingOrigin::command_line, "--database"};
  }
  if (chosen.listen && !set_listen(*config, *chosen.listen)) {
    streams.err << "splitdesk: --listen takes HOST:PORT, not '" << *chosen.listen << "'\n";
    return wrong_use;
  }
  if (chosen.listen) config->places["web.listen"] = {SettingOrigin::command_line, "--listen"};
  static const std::map<std::string_view, LogLevel> levels{{"debug", LogLevel::debug},
                                                           {"info", LogLevel::info},
                                                           {"warning", LogLevel::warning},
                                                           {"error", LogLevel::error}};
  set_log_level(levels.at(config->log_level));
  return chosen.command(*config);
}

int run_words(int count, const char* const* words, const Streams& streams) {
  Chosen chosen;
  CLI::App program("splitdesk: separate invoices by Cost Center, from the ticket to the invoice");
  program.set_version_flag("--version", "splitdesk " + program_version());
  program.require_subcommand(1);
  add_operations(program, chosen, streams);
  add_token_commands(program, chosen, streams);
  add_webhook_commands(program, chosen, streams);
  add_charge_commands(program, chosen, streams);
  add_document_commands(program, chosen, streams);
  try {
    program.parse(count, words);
  } catch (const CLI::ParseError& error) {
    // CLI11 prints help and returns 0 for --help, otherwise one of its own codes.
    return program.exit(error, streams.out, streams.err) == 0 ? done : wrong_use;
  }
  try {
    return run_chosen(chosen, streams);
  } catch (const std::invalid_argument& error) {
    // A database URL that is none of ours.
    streams.err << "splitdesk: " << error.what() << "\n";
    return wrong_use;
  } catch (const std::exception& error) {
    const auto incident = random_token().substr(0, 8);
    log(LogLevel::error, "command failed",
        {{"incident", std::string_view(incident)}, {"what", std::string_view(error.what())}});
    streams.err << "splitdesk: something broke (incident " << incident << "): " << error.what()
                << "\nNothing was changed unless it was reported as done.\n";
    return broken_machine;
  }
}

}  // namespace

int run(int count, const char* const* words, const Streams& streams) {
  const int code = run_words(count, words, streams);
  const bool to_mail_server = count > 1 && std::string_view(words[1]) == "mailgate";
  const bool plain_no = code == refused || code == wrong_use || code == broken_machine;
  return to_mail_server && plain_no ? try_later : code;
}

}  // namespace bot::cli
