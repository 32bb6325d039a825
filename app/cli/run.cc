// adderctl run FILE: a local file on the device, in a fresh interpreter, with its output as it comes. With --no-follow
// it is started and left to itself. Modules that it imports from its own folder come from here as they are imported
// (repl/mount.h), and are not copied; while another folder is mounted, they come from that one.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "repl/mount.h"
#include "repl/python_imports.h"

namespace adder::app::cli {

namespace {

constexpr std::chrono::seconds kReturnSpan{30};

struct Options {
  std::string file;
  bool resume = false;
  bool no_follow = false;
  bool alone = false;
};

// The folder that the file stands in, as the user named it: "" for the current one.
std::string folder_of(const std::string& file) {
  size_t slash = file.rfind('/');
  return slash == std::string::npos ? "" : file.substr(0, slash + 1);
}

// Lets the device import from the file's folder, if it is going to. True: it can now.
Result<bool> share_modules(Connection& connection, const Options& options, const std::string& source) {
  if (options.alone || options.file == "-" || connection.session().shares()) return false;
  std::string folder = folder_of(options.file);
  std::string module = repl::first_local_import(source, folder.empty() ? "." : folder);
  if (module.empty()) return false;
  std::string why = "with --no-follow, adderctl ends before it could serve it";
  if (!options.no_follow) {
    repl::MountOptions mount;
    mount.read_only = mount.only_modules = true;
    Result<void> mounted =
        repl::mount_folder(connection.session(), folder.empty() ? "." : folder, mount, false, print_note);
    if (mounted.ok()) {
      connection.name_mounted(folder);
      return true;
    }
    bool is_refusal = mounted.error().kind == transport::ErrorKind::kDeviceFile ||
                      mounted.error().kind == transport::ErrorKind::kDeviceFull;
    if (!is_refusal) return mounted.error();
    why = mounted.error().message;
  }
  print_note(options.file + " imports " + folder + module + ", which cannot be taken from this computer: " + why +
             ". Should it not be on the device: adderctl cp " + folder + module + " :");
  return false;
}

int run(Context& context, const Options& options) {
  Result<std::string> source = read_local_file(options.file);
  if (!source.ok()) return report(source.error());
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  if (options.no_follow && (*connection)->is_process()) {
    return report({transport::ErrorKind::kNotFound,
                   "a simulator of adderctl's own ends with it: start one with `adderctl sim` in another terminal, and "
                   "name that one"});
  }
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
  Result<bool> shares = share_modules(**connection, options, *source);
  if (!shares.ok()) return report(shares.error());
  int code = run_source(**connection, *source, options.file == "-" ? "<stdin>" : options.file,
                        options.no_follow ? Follow::kOnlyTheStart : Follow::kToTheEnd);
  // What comes next in the chain finds the device as it would be without. Should that fail, the program's own outcome
  // counts.
  if (*shares && (*connection)->session().in_raw_mode()) [[maybe_unused]]
    Result<void> unmounted = repl::unmount_folder((*connection)->session());
  return code;
}

}  // namespace

Command add_run(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "the program; - for standard input")->required();
  app.add_flag("--resume", options->resume, "keep the names of earlier runs instead of starting fresh");
  app.add_flag("--no-follow", options->no_follow, "start it and leave it to itself");
  app.add_flag("--no-local-imports", options->alone, "do not import modules from the file's folder here");
  return [&context, options] { return run(context, *options); };
}

}  // namespace adder::app::cli
