// adderctl mip ACTION [PACKAGE…]: packages on a device, from mip's index, repositories, URLs and folders, pinned by
// adder.lock. What is fetched is fetched before the device is touched, wherever that need not be asked first.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/mip_output.h"
#include "app/cli/progress.h"
#include "packages/compiler.h"
#include "packages/device_target.h"
#include "packages/directory_target.h"
#include "packages/inventory.h"
#include "packages/package_manager.h"

namespace adder::app::cli {

namespace {

namespace fs = std::filesystem;
using transport::ErrorKind;

struct Options {
  std::string action;
  std::vector<std::string> packages, removed, mirrors;
  std::string target, to, index, lock = packages::kLockName;
  bool mpy = false, no_mpy = false, no_lock = false, offline = false, force = false, dry_run = false, as_json = false;
  bool dependencies = false, check = false, compile = false;
  double timeout_seconds = 20;
};

std::string here() {
  std::error_code none;
  fs::path path = fs::current_path(none);
  return none ? "/" : path.string();
}

class Mip {
public:
  Mip(Context& context, const Options& options) : context_(context), options_(options) {}
  int run();

private:
  using References = std::vector<packages::Reference>;

  Result<void> prepare();
  Result<void> settle_bytecode();
  Result<References> references(const std::vector<std::string>& texts);
  Result<packages::Target*> target();
  packages::ManagerOptions manager_options();
  packages::PackageManager manager() { return {manager_options(), lock_}; }

  Result<void> install();
  Result<void> upgrade();
  Result<void> uninstall();
  Result<void> list();
  Result<void> lock();
  Result<void> search();
  Result<void> carry_out(const packages::Plan& plan, const packages::Contents& contents);
  Result<std::optional<packages::Lock>> locked_from_device();
  Result<void> refresh_lock(packages::PackageManager& manager, const References& only);
  void tell_notes(const std::vector<std::string>& notes) const;

  Context& context_;
  const Options& options_;
  References requests_;
  std::optional<packages::Lock> lock_;
  std::string bytecode_ = "py", index_, compiler_;
  Connection* connection_ = nullptr;
  std::optional<packages::DeviceFacts> facts_;
  std::unique_ptr<packages::Target> target_;
  std::unique_ptr<ProgressLine> line_;
};

void Mip::tell_notes(const std::vector<std::string>& notes) const {
  for (const std::string& note : notes) std::fprintf(stderr, "adderctl: %s\n", note.c_str());
}

Result<Mip::References> Mip::references(const std::vector<std::string>& texts) {
  References found;
  for (const std::string& text : texts) {
    Result<packages::Reference> reference = packages::parse_reference(text, here());
    if (!reference.ok()) return reference.error();
    found.push_back(std::move(reference).value());
  }
  return found;
}

packages::ManagerOptions Mip::manager_options() {
  packages::ManagerOptions options;
  options.index = index_;
  options.bytecode = bytecode_;
  options.force = options_.force;
  options.supply.offline = options_.offline;
  options.supply.fetch.stall_patience = std::chrono::milliseconds(static_cast<long>(options_.timeout_seconds * 1000));
  options.supply.fetch.connect_patience = options.supply.fetch.stall_patience / 2;
  for (const std::string& mirror : options_.mirrors) {
    size_t equals = mirror.find('=');
    options.supply.mirrors.push_back({mirror.substr(0, equals), mirror.substr(equals + 1)});
  }
  options.supply.fetch.is_cancelled = is_interrupt_pressed;
  options.on_fetch = [this](const std::string&, size_t done, size_t total) {
    if (done == 0) line_ = std::make_unique<ProgressLine>("fetching packages", "files");
    line_->show(done, total);
  };
  if (options_.compile) {
    options.compile = [this](const std::string& source, const std::string& path) {
      return packages::compile_source(compiler_, source, path);
    };
  }
  return options;
}

// The device is asked what it is before it is asked for files: a link to it ends with every other request.
Result<packages::Target*> Mip::target() {
  if (target_) return target_.get();
  if (!options_.to.empty()) {
    target_ = std::make_unique<packages::DirectoryTarget>(fs::absolute(options_.to).lexically_normal().string());
    return target_.get();
  }
  auto opened = Connection::open(context_);
  if (!opened.ok()) return opened.error();
  connection_ = *opened;
  Result<packages::DeviceFacts> facts = packages::ask_device(connection_->session());
  if (!facts.ok()) return facts.error();
  facts_ = *facts;
  if (options_.compile && facts_->implementation != "adder")
    return packages::package_error("--compile makes images for Adder's own firmware, and this device runs " +
                                   (facts_->implementation.empty() ? "something else" : facts_->implementation));
  std::string folder = options_.target.starts_with(':') ? options_.target.substr(1) : options_.target;
  if (folder.empty()) {
    Result<std::string> found = packages::package_folder(*facts_);
    if (!found.ok()) return found.error();
    folder = *found;
  } else if (!folder.starts_with('/')) {
    folder = "/" + folder;
  }
  target_ = std::make_unique<packages::DeviceTarget>(connection_->files(), *facts_, folder);
  return target_.get();
}

Result<void> Mip::settle_bytecode() {
  if (options_.no_mpy || (!options_.mpy && (!lock_ || options_.no_lock))) return {};
  if (lock_ && !options_.mpy) {
    bytecode_ = lock_->bytecode;
    if (bytecode_ == "py") return {};
  }
  if (!options_.to.empty()) {
    if (bytecode_ != "py") return {};
    return packages::package_error("--mpy asks the device for its .mpy version, and a folder has none");
  }
  Result<packages::Target*> there = target();
  if (!there.ok()) return there.error();
  if (!facts_->mpy_version)
    return packages::package_error("this device (" + facts_->implementation +
                                   ") does not say which .mpy files it takes: install sources, without --mpy");
  std::string takes = std::to_string(*facts_->mpy_version);
  if (bytecode_ != "py" && bytecode_ != takes)
    return packages::package_error("adder.lock has .mpy files of version " + bytecode_ + ", and this device takes " +
                                   takes);
  bytecode_ = takes;
  return {};
}

Result<void> Mip::prepare() {
  Result<References> requests =
      references(options_.action == "search" ? std::vector<std::string>() : options_.packages);
  if (!requests.ok()) return requests.error();
  requests_ = std::move(requests).value();
  index_ = options_.index;
  if (!index_.empty() && index_.find("://") == std::string::npos) {
    Result<packages::Reference> local = packages::parse_reference((fs::path(here()) / index_).string(), here());
    if (!local.ok()) return local.error();
    index_ = local->source;
  }
  if (options_.compile) {
    Result<std::string> compiler = packages::find_compiler();
    if (!compiler.ok()) return packages::package_error(compiler.error().message);
    compiler_ = *compiler;
  }
  if (options_.action == "list") return {};
  if (!options_.no_lock) {
    Result<std::optional<packages::Lock>> lock = packages::load_lock(options_.lock);
    if (!lock.ok()) return lock.error();
    lock_ = std::move(lock).value();
  }
  return options_.action == "search" || options_.action == "uninstall" ? Result<void>() : settle_bytecode();
}

Result<void> Mip::carry_out(const packages::Plan& plan, const packages::Contents& contents) {
  line_.reset();
  tell_notes(plan.notes);
  if (!options_.dry_run) {
    std::string shown;
    auto progress = [&](const std::string& path, uint64_t bytes, uint64_t total) {
      if (shown != path) line_ = std::make_unique<ProgressLine>(path);
      shown = path;
      line_->show(bytes, total);
    };
    Result<void> done = packages::carry_out(*target_, plan, contents, progress);
    line_.reset();
    if (!done.ok()) return done;
  }
  if (options_.as_json) {
    print_plan_as_json(plan, target_->shown(""), options_.dry_run);
  } else {
    print_plan(plan, target_->shown(""), options_.dry_run);
  }
  return {};
}

Result<void> Mip::install() {
  if (requests_.empty() && !lock_)
    return packages::package_error("there is no " + options_.lock +
                                   " here: name a package, or make a lock by `adderctl mip lock PACKAGE`");
  packages::PackageManager packages = manager();
  Result<packages::PackageSet> set =
      lock_ ? packages.resolve_locked(*lock_, requests_) : packages.resolve_requests(requests_);
  if (!set.ok()) return set.error();
  Result<packages::Bundle> bundle = packages.fetch_for_device(std::move(set).value());
  line_.reset();
  if (!bundle.ok()) return bundle.error();
  tell_notes(packages.notes());
  Result<packages::Target*> there = target();
  if (!there.ok()) return there.error();
  std::vector<std::string> notes;
  Result<packages::Plan> plan = packages.plan_install(**there, *bundle, lock_ && requests_.empty(), &notes);
  tell_notes(notes);
  if (!plan.ok()) return plan.error();
  return carry_out(*plan, bundle->contents);
}

Result<void> Mip::refresh_lock(packages::PackageManager& manager, const References& only) {
  Result<packages::LockUpdate> update = manager.update_lock(lock_, only, {}, only.empty());
  line_.reset();
  if (!update.ok()) return update.error();
  Result<packages::Target*> there = target();
  if (!there.ok()) return there.error();
  Result<packages::PackageSet> set = manager.resolve_locked(update->lock, {});
  if (!set.ok()) return set.error();
  Result<packages::Bundle> bundle = manager.fetch_for_device(std::move(set).value());
  if (!bundle.ok()) return bundle.error();
  std::vector<std::string> notes;
  Result<packages::Plan> plan = manager.plan_install(**there, *bundle, true, &notes);
  tell_notes(notes);
  if (!plan.ok()) return plan.error();
  // The lock first: an install that fails afterwards is tried again with what it says.
  if (!options_.dry_run) {
    if (Result<void> saved = packages::save_lock(options_.lock, update->lock); !saved.ok()) return saved;
  }
  return carry_out(*plan, bundle->contents);
}

Result<void> Mip::upgrade() {
  packages::PackageManager packages = manager();
  if (lock_) return refresh_lock(packages, requests_);
  Result<packages::Target*> there = target();
  if (!there.ok()) return there.error();
  packages::Bundle bundle;
  std::vector<std::string> notes;
  Result<packages::Plan> plan = packages.plan_upgrade(**there, requests_, &bundle, &notes);
  line_.reset();
  tell_notes(notes);
  if (!plan.ok()) return plan.error();
  tell_notes(packages.notes());
  return carry_out(*plan, bundle.contents);
}

Result<void> Mip::uninstall() {
  if (requests_.empty()) return packages::package_error("name the packages to uninstall");
  packages::PackageManager packages = manager();
  Result<packages::Target*> there = target();
  if (!there.ok()) return there.error();
  std::vector<std::string> notes;
  Result<packages::Plan> plan = packages.plan_uninstall(**there, requests_, options_.dependencies, &notes);
  tell_notes(notes);
  if (!plan.ok()) return plan.error();
  for (const packages::Reference& request : requests_) {
    if (lock_ && packages::find_package(lock_->packages, request) != nullptr)
      tell_notes({options_.lock + " still has " + request.source + ": `adderctl mip lock --remove " + request.source +
                  "` takes it out"});
  }
  return carry_out(*plan, {});
}

Result<void> Mip::list() {
  Result<packages::Target*> there = target();
  if (!there.ok()) return there.error();
  Result<packages::Inventory> inventory = packages::take_inventory(**there, options_.check);
  line_.reset();
  if (!inventory.ok()) return inventory.error();
  tell_notes(inventory->notes);
  if (options_.as_json) {
    print_inventory_as_json(*inventory);
  } else {
    print_inventory(*inventory, (*there)->shown(""));
  }
  return {};
}

// What is on the device, as the beginning of a lock.
Result<std::optional<packages::Lock>> Mip::locked_from_device() {
  Result<packages::Target*> there = target();
  if (!there.ok()) return there.error();
  std::vector<std::string> notes;
  Result<packages::Manifest> manifest = packages::read_manifest(**there, &notes);
  tell_notes(notes);
  if (!manifest.ok()) return manifest.error();
  requests_ = packages::requests_of(manifest->packages);
  if (requests_.empty())
    return packages::package_error("nothing is installed by adderctl that could be locked: name a package");
  return std::optional<packages::Lock>();
}

Result<void> Mip::lock() {
  if (requests_.empty() && options_.removed.empty() && !lock_) {
    Result<std::optional<packages::Lock>> begun = locked_from_device();
    if (!begun.ok()) return begun.error();
  }
  Result<References> removed = references(options_.removed);
  if (!removed.ok()) return removed.error();
  bool refresh = requests_.empty() && removed->empty();
  packages::PackageManager packages = manager();
  Result<packages::LockUpdate> update = packages.update_lock(lock_, requests_, *removed, refresh);
  line_.reset();
  if (!update.ok()) return update.error();
  tell_notes(packages.notes());
  if (!options_.dry_run) {
    if (Result<void> saved = packages::save_lock(options_.lock, update->lock); !saved.ok()) return saved;
  }
  packages::Plan plan;
  plan.changes = update->changes;
  if (options_.as_json) {
    print_plan_as_json(plan, options_.lock, options_.dry_run);
  } else {
    print_plan(plan, options_.lock, options_.dry_run);
  }
  return {};
}

Result<void> Mip::search() {
  packages::PackageManager packages = manager();
  Result<std::vector<packages::IndexEntry>> found = packages.search(options_.packages);
  if (!found.ok()) return found.error();
  if (options_.as_json) {
    print_search_as_json(*found);
  } else {
    print_search(*found, packages.index());
  }
  return {};
}

int Mip::run() {
  Result<void> done = prepare();
  if (done.ok()) {
    const std::pair<const char*, Result<void> (Mip::*)()> kActions[] = {
        {"install", &Mip::install}, {"upgrade", &Mip::upgrade}, {"uninstall", &Mip::uninstall},
        {"list", &Mip::list},       {"lock", &Mip::lock},       {"search", &Mip::search}};
    for (const auto& [name, action] : kActions) {
      if (options_.action == name) done = (this->*action)();
    }
  }
  line_.reset();
  return done.ok() ? int{kExitOk} : report(done.error());
}

void check_words(const Options& options) {
  if (options.action == "list" && !options.packages.empty())
    throw CLI::ValidationError("list takes no packages: it shows all that are installed");
  if (!options.removed.empty() && options.action != "lock")
    throw CLI::ValidationError("--remove is for `mip lock`; `mip uninstall` removes from the device");
  for (const std::string& mirror : options.mirrors) {
    if (mirror.find('=') == std::string::npos || mirror.starts_with('='))
      throw CLI::ValidationError("a mirror is written --mirror https://original/=https://instead/");
  }
}

void add_choices(CLI::App& app, Options& options) {
  app.add_option("--index", options.index, "another index than " + std::string(packages::kDefaultIndex))
      ->type_name("URL");
  app.add_option("--mirror", options.mirrors, "fetch from INSTEAD what is at ORIGINAL")->type_name("ORIGINAL=INSTEAD");
  app.add_option("--target", options.target, "the folder on the device, instead of the lib of its sys.path")
      ->type_name("DIR");
  app.add_option("--to", options.to, "a folder of this computer, instead of a device")->type_name("DIR");
  app.add_option("--lock", options.lock, "another file than ./adder.lock")->type_name("FILE");
  app.add_flag("--no-lock", options.no_lock, "as if there were no lock");
  app.add_flag("--mpy", options.mpy, "compiled .mpy files, for the version that the device takes");
  app.add_flag("--no-mpy", options.no_mpy, "sources, which is what comes unless --mpy or a lock says otherwise");
  app.add_flag("--compile", options.compile, "sources made into images by adder-cross, for Adder's own firmware");
  app.add_flag("--offline", options.offline, "only what was fetched before");
  app.add_flag("--force", options.force, "also over files that were changed, or belong to no package");
  app.add_flag("-n,--dry-run", options.dry_run, "only say what would be done");
  app.add_flag("--dependencies", options.dependencies, "uninstall: also what nothing else needs then");
  app.add_flag("--check", options.check, "list: compare the contents of all files");
  app.add_option("--remove", options.removed, "lock: take a package out of it")->type_name("PACKAGE");
  app.add_option("--timeout", options.timeout_seconds, "seconds without a byte after which a server is given up")
      ->check(CLI::Range(1.0, 3600.0));
  app.add_flag("--json", options.as_json, "the outcome as JSON");
}

}  // namespace

Command add_mip(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  app.add_option("ACTION", options->action, "install, upgrade, uninstall, list, lock or search")
      ->required()
      ->check(CLI::IsMember({"install", "upgrade", "uninstall", "list", "lock", "search"}));
  app.add_option(
      "PACKAGE", options->packages,
      "NAME[@VERSION], github:OWNER/REPOSITORY[/PATH][@BRANCH], gitlab:, codeberg:, a URL, a file or ./folder; "
      "none: all that the lock has, or that is installed");
  add_choices(app, *options);
  app.callback([options] { check_words(*options); });
  return [&context, options] { return Mip(context, *options).run(); };
}

}  // namespace adder::app::cli
