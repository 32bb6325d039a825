// The values that FileService hands out: what is to be copied and what is in its way, how two trees differ, what a
// synchronisation would change. Plain and copyable; anyone in app/ may include this.
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace adder::app {

// Where files are. kHere: this computer; kDevice: the device.
enum class Place { kHere, kDevice };

struct CopyItem {
  enum class State {
    kNew,
    kSame,         // the same bytes are there: nothing is to be done
    kDiffers,      // another file of this name is there
    kKindDiffers,  // a folder is where a file is to be, or the reverse
  };
  QString source, target;  // whole paths
  bool isDirectory = false;
  State state = State::kNew;
  qint64 size = 0;        // bytes
  qint64 targetSize = 0;  // bytes, of what is in the way
  bool operator==(const CopyItem&) const = default;
};

struct CopyPlan {
  Place from = Place::kHere, to = Place::kDevice;
  bool isMove = false;  // the sources go when all is copied
  QStringList sources;
  QString targetDirectory;
  QList<CopyItem> items;  // parents before children

  QList<CopyItem> conflicts() const {
    QList<CopyItem> found;
    for (const CopyItem& item : items) {
      if (item.state == CopyItem::State::kDiffers || item.state == CopyItem::State::kKindDiffers) found.append(item);
    }
    return found;
  }
};

enum class Resolution { kOverwrite, kKeepBoth, kSkip };

// One row of two trees side by side; `here` is a folder of this computer.
struct TreeDifference {
  enum class State { kSame, kDiffers, kOnlyHere, kOnlyThere, kKindDiffers };
  QString path;  // below both roots
  bool isDirectory = false;
  State state = State::kSame;
  qint64 sizeHere = -1, sizeThere = -1;  // bytes; -1: there is none
  bool operator==(const TreeDifference&) const = default;
};

struct TreeComparison {
  QString local, device;     // the roots
  bool deviceExists = true;  // else there is no such directory yet
  QList<TreeDifference> rows;
};

// How much there is below some paths.
struct FileCount {
  int files = 0, folders = 0;
  qint64 bytes = 0;
};

struct DeviceSpace {
  qint64 total = 0, free = 0;  // bytes; total 0: not known
};

// A file of the device that is not what was opened or written last.
struct SaveConflict {
  QString devicePath;
  QByteArray mine, theirs;
  bool wasKnown = true;  // false: it was never opened here
};

}  // namespace adder::app

Q_DECLARE_METATYPE(adder::app::CopyPlan)
Q_DECLARE_METATYPE(adder::app::TreeComparison)
Q_DECLARE_METATYPE(adder::app::SaveConflict)
