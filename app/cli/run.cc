// adderctl run FILE: a local file on the device, in a fresh interpreter, with its output as it comes.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"

namespace adder::app::cli {

namespace {

struct Options {
  std::string file;
  bool resume = false;
};

int run(const Context& context, const Options& options) {
  Result<std::string> source = read_local_file(options.file);
  if (!source.ok()) return report(source.error());
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  if (!options.resume) {
    if (Result<void> fresh = (*connection)->session().soft_reset(); !fresh.ok()) return report(fresh.error());
  }
  return run_source(**connection, *source, options.file == "-" ? "<stdin>" : options.file);
}

}  // namespace

Command add_run(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "the program; - for standard input")->required();
  app.add_flag("--resume", options->resume, "keep the names of earlier runs instead of starting fresh");
  return [&context, options] { return run(context, *options); };
}

}  // namespace adder::app::cli
