// adderctl mount LOCAL and umount: a folder of this computer as /remote on the device, for the commands that follow.
// What comes last in an invocation opens a terminal, since a mount lasts no longer than adderctl does.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "repl/mount.h"

namespace adder::app::cli {

namespace {

struct Options {
  std::string folder;
  repl::MountOptions mount;
};

int mount(Context& context, const Options& options) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  Result<void> mounted = repl::mount_folder((*connection)->session(), options.folder, options.mount, true, print_note);
  if (!mounted.ok()) return report(mounted.error());
  (*connection)->name_mounted(options.folder);
  return kExitOk;
}

}  // namespace

void print_note(const std::string& note) { std::fprintf(stderr, "adderctl: %s\n", note.c_str()); }

Command add_mount(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("LOCAL", options->folder, "the folder on this computer")->required();
  app.add_flag("--read-only", options->mount.read_only, "the device cannot change anything in it");
  app.add_flag("-l,--unsafe-links", options->mount.unsafe_links, "follow symbolic links that lead out of the folder");
  CLI::App other;
  Command terminal = add_repl(other, context);
  return [&context, options, terminal] {
    int code = mount(context, *options);
    return code == kExitOk && context.is_last ? terminal() : code;
  };
}

Command add_umount(CLI::App&, Context& context) {
  return [&context] {
    auto connection = Connection::open(context);
    if (!connection.ok()) return report(connection.error());
    Result<void> done = repl::unmount_folder((*connection)->session());
    return done.ok() ? int{kExitOk} : report(done.error());
  };
}

}  // namespace adder::app::cli
