// What a start of the program asks for: files, a place in each, a device. It goes from a second start to the window
// that is open as one line of JSON. Value type, no I/O.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QList>
#include <QMetaType>
#include <QString>
#include <optional>

namespace adder::app {

struct FilePlace {
  QString path;  // absolute
  int line = 0;  // 1-based; 0: none
  bool operator==(const FilePlace&) const = default;
};

struct OpenRequest {
  QList<FilePlace> files;
  QString device;      // for DeviceService::open(); empty: as it is
  QString activation;  // the desktop's word that the window may come to the front; may be empty
  bool operator==(const OpenRequest&) const = default;

  QByteArray toLine() const;  // without the line's end
  static std::optional<OpenRequest> fromLine(const QByteArray& line);
};

// "main.py", "main.py:12", "main.py:12:5" as compilers print them; a file that has such a name is meant itself.
FilePlace readFilePlace(const QString& argument, const QDir& from);

}  // namespace adder::app

Q_DECLARE_METATYPE(adder::app::OpenRequest)
