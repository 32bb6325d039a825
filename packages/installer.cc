// See installer.h.
#include "packages/installer.h"

#include <algorithm>
#include <functional>
#include <set>

#include "packages/package_path.h"
#include "packages/target_view.h"

namespace adder::packages {

namespace {

constexpr int kAttempts = 3;
constexpr const char* kStagedManifest = "manifest";

std::string staged(const std::string& name) { return std::string(kStagingName) + "/" + name; }

bool has(const std::vector<TargetEntry>& entries, const std::string& name) {
  return std::any_of(entries.begin(), entries.end(), [&](const TargetEntry& entry) { return entry.name == name; });
}

// The note goes first: without it the rest is only to be cleared away.
Result<void> clear_staging(Target& target) {
  Result<std::vector<TargetEntry>> entries = target.list(kStagingName);
  if (!entries.ok()) return entries.error();
  std::stable_partition(entries->begin(), entries->end(), [](const TargetEntry& e) { return e.name == kCommitName; });
  for (const TargetEntry& entry : *entries) {
    std::string path = staged(entry.name);
    Result<void> removed = entry.is_folder ? target.remove_folder(path) : target.remove(path);
    if (!removed.ok()) return removed;
  }
  return target.remove_folder(kStagingName);
}

// Folders that were left empty, from the inside out.
Result<void> remove_empty_folders(Target& target, const std::vector<std::string>& removals) {
  std::set<std::string, std::greater<>> folders;  // what is inside sorts behind what it is in
  for (const std::string& path : removals) {
    for (std::string folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) folders.insert(folder);
  }
  for (const std::string& folder : folders) {
    TargetView view(target);
    Result<const TargetEntry*> there = view.find(folder);
    if (!there.ok()) return there.error();
    if (*there == nullptr || !(*there)->is_folder) continue;
    Result<const std::vector<TargetEntry>*> entries = view.list(folder);
    if (!entries.ok()) return entries.error();
    if (!(*entries)->empty()) continue;
    if (Result<void> removed = target.remove_folder(folder); !removed.ok()) return removed;
  }
  return {};
}

Result<void> remove_files(Target& target, const std::vector<std::string>& removals) {
  TargetView view(target);
  for (const std::string& path : removals) {
    Result<const TargetEntry*> there = view.find(path);
    if (!there.ok()) return there.error();
    if (*there == nullptr || (*there)->is_folder) continue;
    if (Result<void> removed = target.remove(path); !removed.ok()) return removed;
  }
  return remove_empty_folders(target, removals);
}

// May be called again after any failure.
Result<void> finish_once(Target& target, const Commit& commit) {
  Result<std::vector<TargetEntry>> waiting = target.list(kStagingName);
  if (!waiting.ok()) return waiting.error();
  std::set<std::string> made = {""};
  for (const Commit::Move& move : commit.moves) {
    if (move.from == kStagedManifest || !has(*waiting, move.from)) continue;
    if (made.insert(folder_of(move.to)).second) {
      if (Result<void> done = target.make_folders(folder_of(move.to)); !done.ok()) return done;
    }
    if (Result<void> done = target.move(staged(move.from), move.to); !done.ok()) return done;
  }
  if (Result<void> done = remove_files(target, commit.removals); !done.ok()) return done;
  if (has(*waiting, kStagedManifest)) {
    if (Result<void> done = target.move(staged(kStagedManifest), kManifestName); !done.ok()) return done;
  }
  return clear_staging(target);
}

// An interrupt comes too late now: it is heeded when everything is in its place.
Result<void> finish(Target& target, const Commit& commit) {
  bool was_interrupted = false;
  for (int attempt = 0;; ++attempt) {
    Result<void> done = finish_once(target, commit);
    bool interrupted = !done.ok() && done.error().kind == ErrorKind::kCancelled;
    was_interrupted = was_interrupted || interrupted;
    if (interrupted && attempt + 1 < kAttempts) continue;
    if (!done.ok())
      return Error{done.error().kind,
                   done.error().message + " (the packages are half in place: the next `adderctl mip` goes on)"};
    if (was_interrupted) return Error{ErrorKind::kCancelled, "interrupted, after the packages were in their place"};
    return {};
  }
}

WriteProgress progress_of(const std::string& path, const InstallProgress& progress) {
  if (!progress) return {};
  return [&path, &progress](uint64_t done, uint64_t total) { progress(path, done, total); };
}

Result<void> stage(Target& target, const Plan& plan, const Contents& contents, const InstallProgress& progress,
                   Commit* commit) {
  if (Result<void> made = target.make_folders(kStagingName); !made.ok()) return made;
  for (const std::string& path : plan.writes) {
    std::string name = std::to_string(commit->moves.size());
    if (Result<void> done = target.write(staged(name), contents.at(path), progress_of(path, progress)); !done.ok())
      return done;
    commit->moves.push_back({name, path});
  }
  commit->removals = plan.removals;
  if (Result<void> done = target.write(staged(kStagedManifest), manifest_text(plan.after), {}); !done.ok()) return done;
  commit->moves.push_back({kStagedManifest, kManifestName});
  return target.write(staged(kCommitName), commit_text(*commit), {});
}

Result<void> write_manifest(Target& target, const Manifest& manifest) {
  if (!manifest.packages.empty()) return target.write(kManifestName, manifest_text(manifest), {});
  return remove_files(target, {kManifestName});
}

// Where nothing can be staged.
Result<void> write_in_place(Target& target, const Plan& plan, const Contents& contents,
                            const InstallProgress& progress) {
  for (const std::string& path : plan.writes) {
    if (path.find('/') != std::string::npos)
      return Error{ErrorKind::kDeviceFile, "this device has no folders, and a package has the file " + path +
                                               ": only packages of single modules can be installed on it"};
  }
  for (const std::string& path : plan.writes) {
    if (Result<void> done = target.write(path, contents.at(path), progress_of(path, progress)); !done.ok()) return done;
  }
  if (Result<void> done = remove_files(target, plan.removals); !done.ok()) return done;
  return write_manifest(target, plan.after);
}

Result<std::vector<TargetEntry>> list_staging(Target& target) {
  if (!target.has_folders()) return std::vector<TargetEntry>();
  TargetView view(target);
  Result<const std::vector<TargetEntry>*> entries = view.list(kStagingName);
  if (!entries.ok()) return entries.error();
  Result<const TargetEntry*> folder = view.find(kStagingName);
  if (!folder.ok()) return folder.error();
  std::vector<TargetEntry> found = **entries;
  // An empty folder is something to clear away, too.
  if (*folder != nullptr && found.empty()) found.push_back({"", true, 0});
  return found;
}

}  // namespace

Result<bool> is_unfinished(Target& target) {
  Result<std::vector<TargetEntry>> entries = list_staging(target);
  if (!entries.ok()) return entries.error();
  return !entries->empty();
}

Result<void> recover(Target& target, std::vector<std::string>* notes) {
  Result<std::vector<TargetEntry>> entries = list_staging(target);
  if (!entries.ok()) return entries.error();
  if (entries->empty()) return {};
  if (has(*entries, kCommitName)) {
    Result<std::string> text = target.read(staged(kCommitName));
    if (!text.ok()) return text.error();
    if (std::optional<Commit> commit = parse_commit(*text)) {
      notes->push_back("an install that was cut off is finished first");
      return finish(target, *commit);
    }
  }
  notes->push_back("what an install that was cut off had left is cleared away");
  return clear_staging(target);
}

Result<Manifest> read_manifest(Target& target, std::vector<std::string>* notes) {
  TargetView view(target);
  Result<const TargetEntry*> there = view.find(kManifestName);
  if (!there.ok()) return there.error();
  if (*there == nullptr) return Manifest();
  Result<std::string> text = target.read(kManifestName);
  if (!text.ok()) return text.error();
  return parse_manifest(*text, notes);
}

Result<void> carry_out(Target& target, const Plan& plan, const Contents& contents, const InstallProgress& progress) {
  if (plan.does_nothing()) return {};
  if (!target.has_folders() || !target.can_rename()) return write_in_place(target, plan, contents, progress);
  if (plan.writes.empty()) {
    Result<void> removed = remove_files(target, plan.removals);
    return removed.ok() ? write_manifest(target, plan.after) : removed;
  }
  Commit commit;
  Result<void> staged_all = stage(target, plan, contents, progress, &commit);
  if (staged_all.ok()) return finish(target, commit);
  Error error = staged_all.error();
  if (error.connection_lost()) return error;
  // The failure above is the one to report; what stays is cleared away by the next command.
  [[maybe_unused]] Result<void> cleared = clear_staging(target);
  if (error.kind == ErrorKind::kCancelled) return Error{error.kind, "interrupted: the packages are as they were"};
  // The staging names are nothing that anybody has heard of.
  error.message += " (the packages are as they were)";
  return error;
}

}  // namespace adder::packages
