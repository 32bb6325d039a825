// adderctl run FILE: a local file on the device, in a fresh interpreter, with its output as it comes. With --no-follow
// it is started and left to itself.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"

namespace adder::app::cli {

namespace {

constexpr std::chrono::seconds kReturnSpan{30};

struct Options {
  std::string file;
  bool resume = false;
  bool no_follow = false;
};

int run(Context& context, const Options& options) {
  Result<std::string> source = read_local_file(options.file);
  if (!source.ok()) return report(source.error());
  if (options.no_follow && is_private_simulator(context)) {
    return report({transport::ErrorKind::kNotFound,
                   "a simulator of adderctl's own ends with it: start one with `adderctl sim` in another terminal, and "
                   "name that one"});
  }
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  if (!options.resume && !context.resume) {
    repl::Session& session = (*connection)->session();
    Result<void> fresh = session.soft_reset();
    // Nothing of the program has started: a board that restarts just now is waited for.
    if (!fresh.ok() && fresh.error().connection_lost() && (*connection)->can_return()) {
      if (Result<void> back = (*connection)->await_return(kReturnSpan); !back.ok()) return report(back.error());
      fresh = session.soft_reset();
    }
    if (!fresh.ok()) return report(fresh.error());
  }
  return run_source(**connection, *source, options.file == "-" ? "<stdin>" : options.file,
                    options.no_follow ? Follow::kOnlyTheStart : Follow::kToTheEnd);
}

}  // namespace

Command add_run(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "the program; - for standard input")->required();
  app.add_flag("--resume", options->resume, "keep the names of earlier runs instead of starting fresh");
  app.add_flag("--no-follow", options->no_follow, "start it and leave it to itself");
  return [&context, options] { return run(context, *options); };
}

}  // namespace adder::app::cli
