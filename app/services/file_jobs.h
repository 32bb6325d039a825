// Copying, comparing and synchronising, as plain functions over FileSides and a DeviceDesk. What stands in the way is
// found before anything is written (planCopy), and nothing is written over without a Resolution. All may take long:
// worker threads only.
#pragma once

#include <QHash>

#include "app/services/file_sides.h"
#include "app/services/file_types.h"

namespace adder::app {

using FileProgress = std::function<void(const QString& what, qint64 done, qint64 total)>;

// The two ends of a copy, of the places that the plan names. One side may stand for both.
struct Sides {
  FileSide& from;
  FileSide& to;
  // The kind of digest that both ends have after a look at them.
  std::function<Digest()> digest;
};

// Fills plan.items.
repl::Result<void> planCopy(Sides sides, CopyPlan& plan, const FileProgress& progress);
// `resolutions` by target path; what differs and is not named is skipped. Returns how many files were written.
repl::Result<int> carryOut(Sides sides, const CopyPlan& plan, const QHash<QString, Resolution>& resolutions,
                           const FileProgress& progress);

repl::Result<FileCount> countFiles(FileSide& side, const QStringList& paths);

// .adderignore of the local folder is heeded. Rows are sorted by path.
repl::Result<TreeComparison> compareTrees(DeviceDesk& desk, const QString& local, const QString& device);
// Does what repl::Sync plans for these trees as far as `paths` name it; what differs since the comparison but was not
// chosen is left alone. Returns how many changes were made.
repl::Result<int> synchroniseTrees(DeviceDesk& desk, const QString& local, const QString& device,
                                   const QStringList& paths);

}  // namespace adder::app
