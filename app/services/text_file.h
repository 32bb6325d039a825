// A file as a document of the editor: whole, of bounded size, and text. Any thread.
#pragma once

#include <QByteArray>
#include <QString>

namespace adder::app {

struct TextFile {
  QByteArray bytes;
  QString trouble;  // why there are none, a sentence; empty: it worked
};

// More than any program for such a device; the editor takes twice as much of memory.
inline constexpr qint64 kLargestTextFile = 16 * 1024 * 1024;

// Waits for the disk.
TextFile readTextFile(const QString& path);
// UTF-8 without a zero byte.
bool isText(const QByteArray& bytes);

}  // namespace adder::app
