// Carries a plan out at a target. New files wait in a staging folder until all are there, then a note of what is left
// to do is written, then they are moved, and the manifest last: whoever is cut off before the note leaves the earlier
// version as it was, and whoever is cut off after it is finished by the next recover(). A device that cannot rename
// (micro:bit) gets its files one by one, each whole or not at all.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "packages/install_plan.h"
#include "packages/target.h"

namespace adder::packages {

// For people: the file as it will be called, bytes done and in all.
using InstallProgress = std::function<void(const std::string& path, uint64_t done, uint64_t total)>;

// By path.
using Contents = std::map<std::string, std::string>;

// Finishes or clears away what was cut off; what it did is said in `notes`. To be called before a plan is made.
Result<void> recover(Target& target, std::vector<std::string>* notes);
// Whether recover() has something to do.
Result<bool> is_unfinished(Target& target);

Result<Manifest> read_manifest(Target& target, std::vector<std::string>* notes);

// kCancelled with "as they were" when it was interrupted in time; after that it goes on to the end.
Result<void> carry_out(Target& target, const Plan& plan, const Contents& contents,
                       const InstallProgress& progress = {});

}  // namespace adder::packages
