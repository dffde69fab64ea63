#include "bot/demo/demo.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "bot/app.h"
#include "bot/app_clock.h"
#include "bot/cli/charge_commands.h"
#include "bot/cli/operations.h"
#include "bot/demo/demo_costs.h"
#include "bot/environment.h"

namespace bot::cli {

namespace {

namespace fs = std::filesystem;

constexpr int closed_months = 3;   // imported
constexpr int months_to_come = 4;  // written, to be imported by hand

void write_file(const fs::path& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw std::runtime_error("cannot write " + path.string());
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

fs::path costs_of(const fs::path& folder, billing::Month month) {
  return folder / ("costs-" + month.text() + ".csv");
}

// Every file of the demo; the organization and the closed months' costs are imported.
int make(const Config& config, const fs::path& folder, billing::Month last_closed,
         const Streams& streams) {
  write_file(folder / "northwind.json", demo::organization_file(last_closed, false));
  write_file(folder / "northwind-fixed.json", demo::organization_file(last_closed, true));
  for (int offset = 1 - closed_months; offset <= months_to_come; ++offset) {
    std::ostringstream costs;
    demo::write_costs(costs, last_closed.plus(offset));
    write_file(costs_of(folder, last_closed.plus(offset)), costs.str());
  }
  ImportOrganizationOptions organization;
  organization.file = (folder / "northwind.json").string();
  if (const int code = import_organization(config, organization, streams)) return code;
  for (int offset = 1 - closed_months; offset <= 0; ++offset) {
    ImportChargesOptions charges;
    charges.file = costs_of(folder, last_closed.plus(offset)).string();
    charges.source = "demo";
    if (const int code = import_charges(config, charges, streams)) return code;
  }
  return done;
}

}  // namespace

int demo(const DemoOptions& options, const Streams& streams) {
  const fs::path folder = options.directory;
  const auto config_path = folder / "splitdesk.toml";
  const auto sign_ins_path = folder / "sign-ins.txt";
  // Says that the folder is ours to fill and to throw away, from the first moment on.
  const auto begun_path = folder / "demo-begun";
  const bool is_demo = fs::exists(sign_ins_path) || fs::exists(begun_path);
  if (!is_demo && fs::exists(folder) && !fs::is_empty(folder)) {
    return tell({billing::RefusalKind::conflict,
                 "folder_not_a_demo",
                 folder.string() + " holds something else than a demo. Name an empty folder.",
                 folder.string(),
                 {}},
                streams);
  }
  if (options.fresh && is_demo) fs::remove_all(folder);
  if (!fs::exists(sign_ins_path)) {
    fs::create_directories(folder);
    write_file(begun_path, "");
    write_file(config_path, demo::config_file(folder));
    // Of the environment only the clock: no variable may lead a demo's people into another
    // database.
    auto config = load_config(config_path.string(), [](std::string_view name) {
      return name == "SPLITDESK_CLOCK_START" ? environment(name) : std::nullopt;
    });
    if (!config) return tell(config.refusal(), streams);
    const auto now = running_clock(config->clock_start)();
    const auto last_closed = billing::Month::containing(now).previous();
    std::ostringstream quiet;
    if (const int code = make(*config, folder, last_closed, {streams.in, quiet, streams.err})) {
      return code;
    }
    const auto text = demo::sign_ins_text(demo::add_people(*open_store_of(*config)));
    // Last, and complete at once: a demo that was cut short is made again.
    write_file(folder / "sign-ins.new", "");
    fs::permissions(folder / "sign-ins.new", fs::perms::owner_read | fs::perms::owner_write);
    write_file(folder / "sign-ins.new", text);
    fs::rename(folder / "sign-ins.new", sign_ins_path);
  }
  streams.out << "Demo organization Northwind Traders. Sign in as:\n" << read_file(sign_ins_path);
  return done;
}

}  // namespace bot::cli
