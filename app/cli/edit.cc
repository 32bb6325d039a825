// adderctl edit :FILE…: a file of the device in the editor of this computer. It is saved back, as safely as by
// `adderctl cp`, when it has changed; not over a file that somebody else has changed meanwhile. What cannot be saved is
// kept here.
#include <stdlib.h>
#include <sys/wait.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/connection.h"
#include "app/cli/device_path.h"

namespace adder::app::cli {

namespace {

namespace fs = std::filesystem;
using transport::ErrorKind;

constexpr std::chrono::milliseconds kReplugging{5000};

// What a person has chosen for this, else what is there on any system.
std::string editor() {
  for (const char* name : {"VISUAL", "EDITOR"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return "vi";
}

std::string quoted(const std::string& path) {
  std::string text = "'";
  for (char c : path) c == '\'' ? text += "'\\''" : text += c;
  return text + "'";
}

// A directory that goes with the object, unless keep() has been called.
class ScratchCopy {
public:
  explicit ScratchCopy(const std::string& name) {
    std::string pattern = (fs::temp_directory_path() / "adderctl-edit-XXXXXX").string();
    if (mkdtemp(pattern.data()) != nullptr) directory_ = pattern;
    path_ = directory_ + "/" + (name.empty() ? "file" : name);
  }
  ~ScratchCopy() {
    std::error_code ignored;  // a leftover in /tmp harms nobody
    if (!directory_.empty() && !kept_) fs::remove_all(directory_, ignored);
  }
  bool ok() const { return !directory_.empty(); }
  const std::string& path() const { return path_; }
  void keep() { kept_ = true; }

private:
  std::string directory_, path_;
  bool kept_ = false;
};

Result<void> write_copy(const ScratchCopy& copy, const std::string& bytes) {
  std::ofstream file(copy.path(), std::ios::binary);
  file << bytes;
  if (copy.ok() && file.flush()) return {};
  return Error{ErrorKind::kLocalFile, "cannot write a copy to edit into " + fs::temp_directory_path().string()};
}

// The user's editor, on the whole terminal; Ctrl-C is its own meanwhile.
Result<void> run_editor(const std::string& path) {
  int status = std::system((editor() + " " + quoted(path)).c_str());
  if (status == 0) return {};
  return Error{ErrorKind::kLocalFile, "the editor (" + editor() + ") failed: nothing was saved. $EDITOR names another"};
}

// The bytes of the file, or nothing when there is none.
Result<std::optional<std::string>> get_if_there(repl::DeviceFs& files, const std::string& path) {
  Result<bool> there = files.exists(path);
  if (!there.ok()) return there.error();
  if (!*there) return std::optional<std::string>();
  Result<std::string> bytes = files.get(path);
  if (!bytes.ok()) return bytes.error();
  return std::optional<std::string>(std::move(*bytes));
}

// Nobody knows how long the editor was open: the device may have been unplugged and be back.
Result<repl::DeviceFs*> device_after_editing(Context& context) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return connection.error();
  Result<std::string> alive = (*connection)->session().capture("");
  if (!alive.ok() && alive.error().connection_lost() && (*connection)->can_return()) {
    if (Result<void> back = (*connection)->await_return(kReplugging); !back.ok()) return back.error();
  }
  return &(*connection)->files();
}

Result<void> save(Context& context, const std::string& path, const std::optional<std::string>& before,
                  const std::string& after) {
  Result<repl::DeviceFs*> files = device_after_editing(context);
  if (!files.ok()) return files.error();
  Result<bool> same = before ? (*files)->holds(path, *before) : (*files)->exists(path);
  if (!same.ok()) return same.error();
  if (*same != before.has_value())
    return Error{ErrorKind::kDeviceFile, ":" + path + " has changed on the device meanwhile"};
  return (*files)->put(path, after);
}

int edit_one(Context& context, const std::string& path) {
  auto connection = Connection::open(context);
  if (!connection.ok()) return report(connection.error());
  auto before = get_if_there((*connection)->files(), path);
  if (!before.ok()) return report(before.error());
  ScratchCopy copy(base_name(path));
  if (Result<void> written = write_copy(copy, before->value_or("")); !written.ok()) return report(written.error());
  if (Result<void> edited = run_editor(copy.path()); !edited.ok()) return report(edited.error());
  Result<std::string> after = read_local_file(copy.path());
  if (!after.ok()) return report(after.error());
  if (*after == before->value_or("")) {
    std::fprintf(stderr, "adderctl: :%s is unchanged\n", path.c_str());
    return kExitOk;
  }
  Result<void> saved = save(context, path, *before, *after);
  if (saved.ok()) return kExitOk;
  copy.keep();
  return report({saved.error().kind, saved.error().message + "; your text is in " + copy.path()});
}

int edit_all(Context& context, const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    if (int code = edit_one(context, device_path(path)); code != kExitOk) return code;
  }
  return kExitOk;
}

}  // namespace

Command add_edit(CLI::App& app, Context& context) {
  auto paths = std::make_shared<std::vector<std::string>>();
  app.add_option("PATH", *paths, "files on the device, such as :main.py; what is not there is made")->required();
  return [&context, paths] { return edit_all(context, *paths); };
}

}  // namespace adder::app::cli
